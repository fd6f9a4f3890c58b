import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifications } from '../desk/notify.js';

/** Asks for the browser's notifications; never by itself. */
export const NotifyChoice = () => {
  const { t } = useTranslation();
  const [permission, setPermission] = useState(notifications);
  const ask = async () => setPermission(await Notification.requestPermission());
  if (permission === 'impossible') return null;
  if (permission === 'default')
    return (
      <Button variant="default" size="sm" onClick={() => void ask()}>
        {t('notify.ask')}
      </Button>
    );
  return (
    <Text size="sm" c="dimmed">
      {t(`notify.${permission}`)}
    </Text>
  );
};
