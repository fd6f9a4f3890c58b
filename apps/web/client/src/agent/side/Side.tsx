import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { ColourChoice, LanguageChoice } from '../../shared/look/Choices.js';
import { endSession, useSession } from '../../shared/session/session.js';
import { forgetWritings } from '../composer/writing.js';
import classes from '../console.module.css';
import { useDesk } from '../desk/desk.js';
import { InHand } from './InHand.js';
import { NotifyChoice } from './NotifyChoice.js';
import { PresenceChoice } from './PresenceChoice.js';
import { TakeNext } from './TakeNext.js';

/** What is the agent's own: presence, the next turn, what is in hand, and the ways to everything else. */
export const Side = ({ onHelp }: { onHelp: () => void }) => {
  const { t } = useTranslation();
  const { state } = useDesk();
  return (
    <aside className={classes.side} aria-label={t('side.title')}>
      {state && <PresenceChoice state={state} />}
      <TakeNext />
      <InHand />
      <nav aria-label={t('side.elsewhere')}>
        <ul className={classes.list}>
          <Way
            to="/line"
            name={t('line.title')}
            hint={state && String(state.waiting.ja + state.waiting.en)}
          />
          <Way to="/search" name={t('search.title')} />
          <Way to="/saved-replies" name={t('saved.title')} />
        </ul>
      </nav>
      <Stack gap="xs" mt="auto">
        <NotifyChoice />
        <Button variant="default" size="sm" onClick={onHelp}>
          {t('keys.title')}
        </Button>
        <Group gap="xs" grow>
          <LanguageChoice />
          <ColourChoice />
        </Group>
        <SignedIn />
      </Stack>
    </aside>
  );
};

const Way = ({ to, name, hint }: { to: string; name: string; hint?: string | undefined }) => {
  const [isHere] = useRoute(to);
  return (
    <li>
      <Link href={to} className={classes.navLink} aria-current={isHere ? 'page' : undefined}>
        {name}
        {hint && <Text c="dimmed">{hint}</Text>}
      </Link>
    </li>
  );
};

const SignedIn = () => {
  const { t } = useTranslation();
  const { session } = useSession();
  const leave = () => {
    forgetWritings();
    endSession('signed-out');
  };
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm">{session?.name}</Text>
      <Button variant="subtle" size="compact-sm" onClick={leave}>
        {t('signIn.out')}
      </Button>
    </Group>
  );
};
