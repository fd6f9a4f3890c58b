import { Button, Code, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { ActDialog } from '../parts/ActDialog.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { tell } from '../parts/tell.js';
import { type Parked, useParked } from '../queries.js';

/** Events that could not be processed: their turns are held until an operator acts. */
export const HeldPart = () => {
  const { t } = useTranslation();
  const query = useParked();
  const queries = useQueryClient();
  const [skipping, setSkipping] = useState<Parked>();
  const retrying = useMutation({
    mutationFn: ({ service, id }: Parked) =>
      bodyOf(api.POST(`/operations/v1/${service}/parked/{id}/retry`, { params: { path: { id } } })),
    onSuccess: async (_, { turn }) => {
      tell(t('streams.applied', { turn }), t);
      await queries.invalidateQueries();
    },
  });
  return (
    <Part title={t('streams.held')} note={t('streams.heldNote')}>
      {retrying.error && <ProblemNote error={retrying.error} />}
      <Asked query={query}>
        {(events) => (
          <DataTable
            name={t('streams.held')}
            minWidth={760}
            none={t('streams.nothingHeld')}
            head={['turn', 'service', 'event', 'since', 'error', 'act'].map((key) => t(`streams.${key}`))}
            rows={events.map((event) => ({
              key: `${event.service} ${event.id}`,
              cells: [
                event.turn,
                t(`services.${event.service}`),
                <>
                  <Code>{event.type}</Code> {event.source}/{event.partition} {event.epoch}/{event.sequence}
                </>,
                sayInstant(event.parkedAt),
                event.error,
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={retrying.isPending && retrying.variables.id === event.id}
                    disabled={retrying.isPending}
                    onClick={() => retrying.mutate(event)}
                    aria-label={t('streams.retryTurn', { turn: event.turn })}
                  >
                    {t('streams.retry')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setSkipping(event)}
                    aria-label={t('streams.skipTurn', { turn: event.turn })}
                  >
                    {t('streams.skip')}
                  </Button>
                </Group>,
              ],
            }))}
          />
        )}
      </Asked>
      {skipping && <SkipDialog event={skipping} onClose={() => setSkipping(undefined)} />}
    </Part>
  );
};

const SkipDialog = ({ event: { service, id, turn }, onClose }: { event: Parked; onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <ActDialog
      title={t('streams.skipTurn', { turn })}
      consequence={t('streams.skipConsequence')}
      doIt={t('streams.skipDo')}
      isDestructive
      onClose={onClose}
      act={async (reason) => {
        const params = { path: { id } };
        await bodyOf(api.POST(`/operations/v1/${service}/parked/{id}/skip`, { params, body: { reason } }));
        return t('streams.skipped', { turn });
      }}
    />
  );
};
