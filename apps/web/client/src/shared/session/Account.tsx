import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settings } from '../settings.js';
import classes from './Account.module.css';
import { endSession, useSession } from './session.js';
import { type Role, SignIn } from './SignIn.js';

interface WayInProps {
  role: Role;
  /** In a frame nobody can sign in at a provider: it refuses to be framed. */
  isFramed?: boolean;
}

interface AccountProps extends WayInProps {
  onSignOut?: () => void;
}

/** Who is signed in, and the way in and out, for pages that are open to guests. */
export const Account = ({ role, onSignOut, isFramed }: AccountProps) => {
  const { t } = useTranslation();
  const { session } = useSession();
  if (session)
    return (
      <Group gap="xs">
        <Text size="sm">{session.name}</Text>
        <Button
          {...{ variant: 'subtle', color: 'gray', size: 'compact-sm' }}
          onClick={() => {
            endSession('signed-out');
            onSignOut?.();
          }}
        >
          {t('signIn.out')}
        </Button>
      </Group>
    );
  return <WayIn {...{ role, isFramed }} />;
};

/** Leads to signing in, where it stands. */
export const WayIn = ({ role, isFramed = false }: WayInProps) => {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  if (isFramed && settings.signIn.kind === 'openid')
    return (
      <Anchor size="sm" href={location.pathname} target="_blank">
        {t('signIn.title')}
      </Anchor>
    );
  return (
    <>
      <Button
        {...{ variant: 'default', size: 'compact-md', 'aria-expanded': isChoosing }}
        onClick={() => setChoosing(!isChoosing)}
      >
        {t('signIn.title')}
      </Button>
      {isChoosing && (
        <div className={classes.below}>
          <SignIn role={role} isPart />
        </div>
      )}
    </>
  );
};

/** Says that a sign-in has expired, until somebody is signed in again. */
export const ExpiredNote = () => {
  const { t } = useTranslation();
  const { session, ending } = useSession();
  if (session || ending !== 'expired') return null;
  return (
    <Alert {...{ color: 'gray', role: 'alert', w: '100%', className: classes.below }}>
      {t('signIn.expired')}
    </Alert>
  );
};
