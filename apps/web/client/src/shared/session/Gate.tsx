import { Button, Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { endSession, useSession } from './session.js';
import { type Role, SignIn } from './SignIn.js';

/** Lets in whoever has the role; asks everybody else to sign in. */
export const Gate = ({ role, children }: { role: Role; children: ReactNode }) => {
  const { session } = useSession();
  if (session?.roles.includes(role)) return children;
  return (
    <Center component="main" mih="100dvh" p="md">
      {session ? <NotAllowed name={session.name} /> : <SignIn role={role} />}
    </Center>
  );
};

const NotAllowed = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" maw={480} w="100%">
      <Title order={1} size="h2">
        {t('signIn.notAllowed')}
      </Title>
      <Text>{t('signIn.as', { name })}</Text>
      <Button variant="default" size="md" onClick={() => endSession('signed-out')}>
        {t('signIn.out')}
      </Button>
    </Stack>
  );
};
