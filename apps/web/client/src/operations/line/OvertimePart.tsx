import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { enteredOf, instantOf } from '../days.js';
import { ActDialog } from '../parts/ActDialog.js';
import { Asked } from '../parts/Asked.js';
import { Part } from '../parts/Part.js';
import { useOvertime } from '../queries.js';

const TWO_HOURS = 7_200_000;

/** Turns are given although the desk is closed, while an operator has it so. */
export const OvertimePart = ({ now }: { now: string }) => {
  const { t } = useTranslation();
  const query = useOvertime();
  const [dialog, setDialog] = useState<'open' | 'end'>();
  const close = () => setDialog(undefined);
  return (
    <Part title={t('line.overtime')} note={t('line.overtimeNote')}>
      <Asked query={query} height={40}>
        {({ open, until, reason }) => (
          <Group gap="sm">
            <Text size="sm">
              {open ? t('line.overtimeUntil', { at: sayInstant(until!), reason }) : t('line.noOvertime')}
            </Text>
            <Button variant="default" size="sm" onClick={() => setDialog(open ? 'end' : 'open')}>
              {t(open ? 'line.endOvertime' : 'line.openOvertime')}
            </Button>
          </Group>
        )}
      </Asked>
      {dialog === 'open' && <OpenDialog now={now} onClose={close} />}
      {dialog === 'end' && (
        <ActDialog
          title={t('line.endOvertime')}
          consequence={t('line.endConsequence')}
          doIt={t('line.endOvertime')}
          withoutReason
          onClose={close}
          act={async () => {
            await api.DELETE('/operations/v1/overtime');
            return t('line.overtimeEnded');
          }}
        />
      )}
    </Part>
  );
};

const OpenDialog = ({ now, onClose }: { now: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const [until, setUntil] = useState(() => enteredOf(new Date(Date.parse(now) + TWO_HOURS).toISOString()));
  return (
    <ActDialog
      title={t('line.openOvertime')}
      consequence={t('line.openConsequence')}
      doIt={t('line.openOvertime')}
      onClose={onClose}
      check={() => until !== ''}
      act={async (reason, key) => {
        const body = { until: instantOf(until), reason };
        await bodyOf(
          api.POST('/operations/v1/overtime', { body, params: { header: { 'Idempotency-Key': key } } }),
        );
        return t('line.overtimeOpened');
      }}
    >
      <TextInput
        type="datetime-local"
        label={t('line.until')}
        value={until}
        onChange={(change) => setUntil(change.currentTarget.value)}
        error={until === '' && t('line.untilMissing')}
        required
      />
    </ActDialog>
  );
};
