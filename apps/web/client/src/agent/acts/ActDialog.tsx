import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';

interface ActDialogProps {
  title: string;
  /** What follows from it. */
  consequence: string;
  /** What the button says that does it. */
  act: string;
  acting: UseMutationResult<unknown, Error, void>;
  onClose: () => void;
  /** The fields, the first of which has the focus. */
  children: ReactNode;
}

/** Asks for what an act needs and says what follows from it; a refusal leaves all as it was typed. */
export const ActDialog = ({ title, consequence, act, acting, onClose, children }: ActDialogProps) => {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!acting.isPending) acting.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{consequence}</Text>
          {children}
          {acting.error && <ProblemNote error={acting.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={acting.isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
