import { Anchor, Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../shared/session/FaultNote.js';
import { comeBack, goToProvider } from '../shared/session/openid.js';
import { placeLeft } from '../shared/session/place-left.js';

// A code is taken once, however often the page is drawn.
const arrival = comeBack();
arrival.then((place) => location.replace(place)).catch(() => undefined);

/** Where the provider sends people back to: takes them to where they were, or says why not. */
export const Arrival = () => {
  const { t } = useTranslation();
  const { error } = useQuery({ queryKey: ['arrival'], queryFn: () => arrival, retry: false });
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <Center component="main" mih="100dvh" p="md">
      {error ? <Fault error={error} /> : <Waiting />}
    </Center>
  );
};

const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Group role="status">
      <Loader size="sm" />
      <Text>{t('coming')}</Text>
    </Group>
  );
};

const Fault = ({ error }: { error: Error }) => {
  const { t } = useTranslation();
  const again = useMutation({ mutationFn: () => goToProvider(placeLeft()) });
  return (
    <Stack maw={480} w="100%">
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <FaultNote error={again.error ?? error} />
      <Button size="md" onClick={() => again.mutate()} loading={again.isPending}>
        {t('again')}
      </Button>
      <Anchor href={placeLeft()}>{t('back')}</Anchor>
    </Stack>
  );
};
