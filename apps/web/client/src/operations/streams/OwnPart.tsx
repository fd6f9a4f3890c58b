import { Button, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ActDialog } from '../parts/ActDialog.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { useStreams } from '../queries.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';
import { Folded } from './Folded.js';

type Own = View<'OwnStreamView'> & { service: View<'StreamsView'>['service'] };

const isUnsent = ({ sequence, published }: Own): boolean => published < sequence;

/** What each service has published, and the way to have it brought again. */
export const OwnPart = () => {
  const { t } = useTranslation();
  const query = useStreams();
  const [replaying, setReplaying] = useState<Own>();
  return (
    <Part title={t('streams.own')} note={t('streams.ownNote')}>
      <Asked query={query}>
        {(states) => {
          const all = states
            .flatMap(({ service, own }) => own.map((stream): Own => ({ service, ...stream })))
            .filter(({ sequence }) => sequence > 0);
          const unsent = all.filter(isUnsent);
          return (
            <Stack gap="sm">
              <OwnTable
                name={t('streams.unsent')}
                none={t('streams.nothingUnsent')}
                streams={unsent}
                onReplay={setReplaying}
              />
              <Folded label={t('streams.allOwn', { count: all.length - unsent.length })}>
                <OwnTable
                  name={t('streams.sent')}
                  streams={all.filter((stream) => !isUnsent(stream))}
                  onReplay={setReplaying}
                />
              </Folded>
            </Stack>
          );
        }}
      </Asked>
      {replaying && <ReplayDialog stream={replaying} onClose={() => setReplaying(undefined)} />}
    </Part>
  );
};

interface OwnTableProps {
  name: string;
  none?: string;
  streams: Own[];
  onReplay: (stream: Own) => void;
}

const OwnTable = ({ name, none, streams, onReplay }: OwnTableProps) => {
  const { t } = useTranslation();
  return (
    <DataTable
      name={name}
      minWidth={480}
      none={none}
      head={['source', 'partition', 'last', 'published', 'act'].map((key) => t(`streams.${key}`))}
      numbers={[1, 2, 3]}
      rows={streams.map((stream) => {
        const { service, partition, epoch, sequence, published } = stream;
        const name = `${t(`services.${service}`)}/${partition}`;
        return {
          key: `${service} ${partition}`,
          cells: [
            t(`services.${service}`),
            partition,
            `${epoch}/${sayNumber(sequence)}`,
            sayNumber(published),
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onReplay(stream)}
              aria-label={t('streams.replayOf', { name })}
            >
              {t('streams.replay')}
            </Button>,
          ],
        };
      })}
    />
  );
};

const ReplayDialog = ({ stream, onClose }: { stream: Own; onClose: () => void }) => {
  const { t } = useTranslation();
  const { service, partition, published } = stream;
  const [from, setFrom] = useState<number | string>(1);
  const [isWrong, setWrong] = useState(false);
  const isGood = Number.isInteger(from) && Number(from) >= 1;
  return (
    <ActDialog
      title={t('streams.replayOf', { name: `${t(`services.${service}`)}/${partition}` })}
      consequence={t('streams.replayConsequence')}
      doIt={t('streams.replay')}
      withoutReason
      onClose={onClose}
      check={() => {
        setWrong(!isGood);
        return isGood;
      }}
      act={async () => {
        const params = { path: { partition } };
        const body = { from: Number(from) };
        const { to } = await bodyOf(
          api.POST(`/operations/v1/${service}/streams/{partition}/replay`, { params, body }),
        );
        return t('streams.replayed', { from, to });
      }}
    >
      <NumberInput
        label={t('streams.from')}
        description={t('streams.fromNote', { published })}
        value={from}
        onChange={setFrom}
        min={1}
        max={published}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        error={isWrong && t('streams.fromWrong')}
        required
      />
    </ActDialog>
  );
};
