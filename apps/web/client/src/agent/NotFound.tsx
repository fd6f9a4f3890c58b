import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackToDesk } from './BackToDesk.js';
import { useTitle } from './use-title.js';

export const NotFound = () => {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <Stack p="md" align="flex-start">
      <BackToDesk />
      <Title order={1} size="h3">
        {t('notFound.title')}
      </Title>
      <Text>{t('notFound.text')}</Text>
    </Stack>
  );
};
