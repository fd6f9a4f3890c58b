import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GuestKey, guestLink } from './guest-link.js';

/** A guest's way back to the ticket from another browser: whoever has the link has the ticket. */
export const GuestLink = (key: GuestKey) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const link = guestLink(location.origin, key);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <Alert color="gray" title={t('guest.title')}>
      <Text size="sm">{t('guest.isKey')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="sm" variant="default" onClick={() => void copy()}>
          {t('guest.copy')}
        </Button>
        <Text size="sm" role="status">
          {copied === 'yes' && t('guest.copied')}
        </Text>
      </Group>
      {copied === 'no' && (
        <Text size="sm" mt="xs" component="code">
          {link}
        </Text>
      )}
    </Alert>
  );
};
