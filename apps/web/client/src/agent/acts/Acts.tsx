import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../composer/writing.js';
import type { HeldTicket } from '../types.js';
import { AbuseDialog } from './AbuseDialog.js';
import { GiveBackDialog } from './GiveBackDialog.js';
import { InvestigationDialog } from './InvestigationDialog.js';
import { TopicDialog } from './TopicDialog.js';

const GIVE_BACKS = ['hand-over', 'release', 'skip'] as const;
const OTHERS = ['topic', 'investigation', 'abuse'] as const;

type Act = (typeof GIVE_BACKS)[number] | (typeof OTHERS)[number];

/** What can be done to a ticket in hand besides answering. */
export const Acts = ({ ticket }: { ticket: HeldTicket }) => {
  const { t } = useTranslation();
  const [act, choose] = useState<Act>();
  return (
    <Group gap="xs">
      {GIVE_BACKS.map((one) => (
        <Button key={one} variant="default" size="compact-sm" onClick={() => choose(one)}>
          {t(`acts.${one}.name`)}
        </Button>
      ))}
      <Menu>
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            {t('acts.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {OTHERS.map((one) => (
            <Menu.Item key={one} onClick={() => choose(one)}>
              {t(`acts.${one}.name`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => write(ticket.ticketId, { then: 'declined' })}>
            {t('acts.decline')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act && <Dialog {...{ act, ticket, onClose: () => choose(undefined) }} />}
    </Group>
  );
};

const Dialog = ({ act, ...props }: { act: Act; ticket: HeldTicket; onClose: () => void }) => {
  switch (act) {
    case 'topic':
      return <TopicDialog {...props} />;
    case 'investigation':
      return <InvestigationDialog {...props} />;
    case 'abuse':
      return <AbuseDialog {...props} />;
    case 'hand-over':
    case 'release':
    case 'skip':
      return <GiveBackDialog act={act} {...props} />;
  }
};
