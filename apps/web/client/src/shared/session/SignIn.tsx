import { Alert, Button, Stack, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { ProblemNote } from '../look/ProblemNote.js';
import { settings } from '../settings.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';
import { FaultNote } from './FaultNote.js';
import { beginSession, useSession } from './session.js';

/** Who may use a page. */
export type Role = DemoPerson['role'];

interface SignInProps {
  role: Role;
  /** Of a page with a title of its own, which tells itself that a sign-in has expired. */
  isPart?: boolean;
}

/** Asks who somebody is: of the demonstration's people, or at the OpenID provider. */
export const SignIn = ({ role, isPart = false }: SignInProps) => {
  const { t } = useTranslation();
  const { ending } = useSession();
  return (
    <Stack gap="sm" maw={480} w="100%">
      <Title order={isPart ? 2 : 1} size={isPart ? 'h4' : 'h2'}>
        {t('signIn.title')}
      </Title>
      {ending === 'expired' && !isPart && <Alert color="yellow">{t('signIn.expired')}</Alert>}
      {settings.signIn.kind === 'demo' ? <DemoPicker role={role} /> : <OpenIdButton />}
    </Stack>
  );
};

const DemoPicker = ({ role }: { role: Role }) => {
  const { t } = useTranslation();
  const signing = useMutation({
    mutationFn: async ({ role, subject, plan, name, email }: DemoPerson) => {
      const body = { role, subject, plan, name, email };
      const { token } = await bodyOf(api.POST('/demo/tokens', { body }));
      beginSession(token!, name);
    },
  });
  return (
    <>
      {t('signIn.demo')}
      {DEMO_PEOPLE.filter((person) => person.role === role).map((person) => (
        <Button
          key={person.subject}
          variant="default"
          size="md"
          justify="space-between"
          rightSection={person.plan && t(`signIn.${person.plan}`)}
          onClick={() => signing.mutate(person)}
          disabled={signing.isPending}
        >
          {person.name}
        </Button>
      ))}
      {signing.error && <ProblemNote error={signing.error} />}
    </>
  );
};

const OpenIdButton = () => {
  const { t } = useTranslation();
  const leaving = useMutation({
    mutationFn: async () => (await import('./openid.js')).goToProvider(),
  });
  return (
    <>
      <Button size="md" onClick={() => leaving.mutate()} loading={leaving.isPending}>
        {t('signIn.openid')}
      </Button>
      {leaving.error && <FaultNote error={leaving.error} />}
    </>
  );
};
