import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDesk } from './desk.js';

/** Turns that came by themselves, until they are opened. */
export const Arrivals = () => {
  const { t } = useTranslation();
  const { arrivals } = useDesk();
  return (
    <div role="status">
      {arrivals.map(({ ticketId, turn, subject }) => (
        <Alert key={ticketId} radius={0} variant="light">
          <Group justify="space-between" gap="xs">
            <span>
              <strong>{t('arrival.title', { turn })}</strong> {subject}
            </span>
            <Button component={Link} href={`/tickets/${ticketId}`} size="compact-sm">
              {t('arrival.open')}
            </Button>
          </Group>
        </Alert>
      ))}
    </div>
  );
};
