import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { tell } from './tell.js';

export interface ActDialogProps {
  title: string;
  /** What follows from it. */
  consequence: ReactNode;
  /** On the button that does it. */
  doIt: string;
  /** Does it; the key is the same for every try of this dialog, so that it is done once. Resolves to what is said of it. */
  act: (reason: string, key: string) => Promise<string | undefined>;
  onClose: () => void;
  /** Acts that the services take without a reason. */
  withoutReason?: boolean;
  isDestructive?: boolean;
  /** Further fields; `false` from `check` keeps it from being done. */
  children?: ReactNode;
  check?: () => boolean;
}

/** Asks before something is done that cannot be taken back easily: why, and whether what follows is wanted. */
export const ActDialog = (props: ActDialogProps) => {
  const { title, consequence, doIt, act, onClose, withoutReason, isDestructive, children, check } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const key = useRef(crypto.randomUUID());
  const isUnderway = useRef(false);
  const doing = useMutation({
    mutationFn: () => act(reason.trim(), key.current),
    onSuccess: async (said) => {
      tell(said ?? t('act.done'), t);
      onClose();
      await queries.invalidateQueries();
    },
    onSettled: () => {
      isUnderway.current = false;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacksReason = !withoutReason && reason.trim() === '';
    setMissing(lacksReason);
    if (check?.() === false || lacksReason || isUnderway.current) return;
    isUnderway.current = true;
    doing.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text component="div" size="sm">
            {consequence}
          </Text>
          {children}
          {!withoutReason && (
            <Textarea
              label={t('act.reason')}
              description={t('act.reasonNote')}
              value={reason}
              onChange={(change) => setReason(change.currentTarget.value)}
              error={isMissing && t('act.reasonMissing')}
              maxLength={500}
              autosize
              minRows={2}
              required
              data-autofocus={children ? undefined : true}
            />
          )}
          {doing.error && <ProblemNote error={doing.error} />}
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={doing.isPending} {...(isDestructive && { color: 'red.9' })}>
              {doIt}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
