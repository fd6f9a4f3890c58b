import { Alert, Button, Center, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { endSession, useSession } from './session.js';
import { type Role, SignIn } from './SignIn.js';

/** Lets in whoever has the role; asks everybody else to sign in. */
export const Gate = ({ role, children }: { role: Role; children: ReactNode }) => {
  const { t } = useTranslation();
  const { session } = useSession();
  if (session?.roles.includes(role)) return children;
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack>
        {session && (
          <Alert color="yellow" title={t('signIn.notAllowed')}>
            <Button variant="default" onClick={() => endSession('signed-out')}>
              {t('signIn.out')}
            </Button>
          </Alert>
        )}
        {!session && <SignIn role={role} />}
      </Stack>
    </Center>
  );
};
