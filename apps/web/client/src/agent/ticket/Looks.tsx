import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import type { HeldTicket, Look as LookState } from '../types.js';
import { useStale } from './use-ticket.js';

const askFor = ({ ticketId, fence }: HeldTicket, look: LookState['look']) => {
  const asked = { params: { path: { id: ticketId } }, body: { fence } };
  return bodyOf(
    look === 'activity-log'
      ? api.POST('/agent/v1/tickets/{id}/activity-log', asked)
      : api.POST('/agent/v1/tickets/{id}/actual-screen', asked),
  );
};

/** What the policy lets the holder of a ticket look at elsewhere, or why not. */
export const Looks = ({ ticket }: { ticket: HeldTicket }) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {ticket.looks.map(({ look, refusal }) =>
        refusal ? (
          <Text key={look} size="sm">
            {t(`looks.${look}.name`)}: {t(`looks.refusals.${refusal}`)}
          </Text>
        ) : (
          <Look key={look} {...{ ticket, look }} />
        ),
      )}
      <Text size="xs" c="dimmed">
        {t('looks.hint')}
      </Text>
    </Stack>
  );
};

/** Asks for the address each time: it is told while the agent may look, and each telling is in the audit trail. */
const Look = ({ ticket, look }: { ticket: HeldTicket; look: LookState['look'] }) => {
  const { t } = useTranslation();
  const opening = useMutation({
    mutationFn: () => askFor(ticket, look),
    onSuccess: ({ url }) => void window.open(url, '_blank', 'noopener,noreferrer'),
    onError: useStale(ticket),
  });
  return (
    <>
      <Button
        {...{ variant: 'default', size: 'compact-sm', loading: opening.isPending }}
        rightSection={<span aria-hidden>↗</span>}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => opening.mutate()}
      >
        {t(`looks.${look}.open`)}
      </Button>
      {opening.data && (
        <Anchor href={opening.data.url} target="_blank" rel="noopener noreferrer" size="sm">
          {t('looks.again')}
        </Anchor>
      )}
      {opening.error && <ProblemNote error={opening.error} />}
    </>
  );
};
