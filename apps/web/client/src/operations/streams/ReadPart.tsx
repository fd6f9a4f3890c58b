import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../shared/texts/jst.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { useStreams } from '../queries.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';
import { Folded } from './Folded.js';

type Read = View<'ReadStreamView'> & { service: View<'StreamsView'>['service'] };

const isBehind = ({ lag, stopped }: Read): boolean => stopped !== undefined || lag !== 0;

/** How far each service has read the others: what is stopped or behind first. */
export const ReadPart = () => {
  const { t } = useTranslation();
  const query = useStreams();
  return (
    <Part title={t('streams.read')} note={t('streams.readNote')}>
      <Asked query={query}>
        {(states) => {
          const all = states.flatMap(({ service, read }) =>
            read.map((stream): Read => ({ service, ...stream })),
          );
          const behind = all.filter(isBehind).sort((a, b) => (b.lag ?? Infinity) - (a.lag ?? Infinity));
          const stops = states.flatMap(({ service, stops: all }) =>
            all.map((stop) => ({ service, ...stop })),
          );
          return (
            <Stack gap="sm">
              {stops.map(({ service, partition, reason, detail, since }) => (
                <Alert
                  key={`${service} ${partition} ${reason}`}
                  color="red"
                  variant="light"
                  title={t('streams.notCarried', { service: t(`services.${service}`) })}
                >
                  {partition !== undefined && `${t('streams.partition')} ${partition}: `}
                  {reason}, {detail} ({sayInstant(since)})
                </Alert>
              ))}
              <ReadTable name={t('streams.behind')} none={t('streams.nothingBehind')} streams={behind} />
              <Folded label={t('streams.allRead', { count: all.length - behind.length })}>
                <ReadTable name={t('streams.upToDate')} streams={all.filter((stream) => !isBehind(stream))} />
              </Folded>
            </Stack>
          );
        }}
      </Asked>
    </Part>
  );
};

const ReadTable = ({ name, none, streams }: { name: string; none?: string; streams: Read[] }) => {
  const { t } = useTranslation();
  return (
    <DataTable
      name={name}
      minWidth={560}
      none={none}
      head={['reader', 'source', 'partition', 'position', 'lag', 'stopped'].map((key) => t(`streams.${key}`))}
      numbers={[2, 3, 4]}
      rows={streams.map(({ service, source, partition, epoch, sequence, lag, stopped }) => ({
        key: `${service} ${source} ${partition}`,
        cells: [
          t(`services.${service}`),
          t(`services.${source}`),
          partition,
          `${epoch}/${sequence}`,
          lag === undefined ? t('streams.unknown') : sayNumber(lag),
          stopped ? `${stopped.reason}, ${stopped.detail} (${sayInstant(stopped.since)})` : '–',
        ],
      }))}
    />
  );
};
