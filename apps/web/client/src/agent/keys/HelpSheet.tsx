import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTCUTS, switchShortcuts, useShortcutsAreOn } from './shortcuts.js';

/** Those that always work: they are no single letters. */
const ALWAYS = ['Ctrl Enter', 'Esc'];

/** Lists the shortcuts; here they can be switched off. */
export const HelpSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const areOn = useShortcutsAreOn();
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Switch
          label={t('keys.on')}
          description={t('keys.onHint')}
          checked={areOn}
          onChange={(change) => switchShortcuts(change.currentTarget.checked)}
        />
        <Table verticalSpacing="xs">
          <Table.Tbody>
            {[...SHORTCUTS, ...ALWAYS].map((keys) => (
              <Table.Tr key={keys}>
                <Table.Td w={128}>
                  {keys.split(' ').map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && ' '}
                      <Kbd>{key}</Kbd>
                    </Fragment>
                  ))}
                </Table.Td>
                <Table.Td>{t(`keys.of.${keys}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
};
