import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sayInstant, sayTime } from '../../shared/texts/jst.js';
import { Figures, type Figure } from '../parts/Figures.js';
import { useAgents, useDesk, useParked, useStreams } from '../queries.js';
import { sayDuration, sayNumber } from '../say.js';
import { lagOf } from '../streams/lag.js';
import type { View } from '../views.js';

const UNKNOWN = '–';

/** The numbers that tell whether all is well. */
export const LiveFigures = ({ queue }: { queue: View<'QueueView'> }) => {
  const { t } = useTranslation();
  const agents = useAgents().data;
  const desk = useDesk().data;
  const parked = useParked().data;
  const streams = useStreams().data;
  const { waiting, oldest, inHand } = queue;
  const lag = streams && lagOf(streams);
  const present = agents?.filter((agent) => agent.present);
  const away = (to: string, label: string) => (
    <Anchor component={Link} href={to} size="sm">
      {label}
    </Anchor>
  );
  const items: Figure[] = [
    {
      label: t('overview.waiting'),
      value: sayNumber(waiting.ja + waiting.en),
      note: t('overview.byLanguage', { ja: sayNumber(waiting.ja), en: sayNumber(waiting.en) }),
    },
    {
      label: t('overview.oldest'),
      value: oldest?.businessSeconds === undefined ? UNKNOWN : sayDuration(oldest.businessSeconds),
      note: oldest && t('overview.oldestNote', { turn: oldest.turn }),
    },
    { label: t('overview.inHand'), value: sayNumber(inHand) },
    {
      label: t('overview.agents'),
      value: present ? sayNumber(present.length) : UNKNOWN,
      note: away('/agents', t('overview.ofAgents', { count: agents?.length ?? 0 })),
    },
    {
      label: t('overview.desk'),
      value: desk ? t(desk.open ? 'overview.open' : 'overview.closed') : UNKNOWN,
      note:
        desk &&
        (desk.open
          ? t('overview.closesAt', { at: sayTime(desk.closesAt!) })
          : t('overview.opensAt', { at: sayInstant(desk.opensAt!) })),
    },
    {
      label: t('overview.held'),
      value: parked ? sayNumber(parked.length) : UNKNOWN,
      note: away('/streams', t('overview.heldNote')),
    },
    {
      label: t('overview.lag'),
      value: lag === undefined ? UNKNOWN : sayNumber(lag.events),
      note: lag && t(lag.stopped > 0 ? 'overview.lagStopped' : 'overview.lagNote', { count: lag.stopped }),
    },
  ];
  return <Figures items={items} />;
};
