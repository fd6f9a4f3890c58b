import { Anchor, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColourChoice, LanguageChoice } from '../../shared/look/Choices.js';
import { Account } from '../../shared/session/Account.js';
import { clearDraft } from '../inquiry/draft.js';
import { isFramed } from '../frame/host-page.js';
import classes from './Header.module.css';
import { hrefOf, type Route } from './route.js';

/** The page's name, its two parts, who is signed in, language and colours. */
export const Header = ({ route }: { route: Route }) => {
  const { t } = useTranslation();
  const part = (to: Route, text: string, isHere: boolean) => (
    <Anchor
      {...{
        href: hrefOf(to),
        className: classes.part,
        underline: 'never',
        'aria-current': isHere ? 'page' : undefined,
      }}
    >
      {text}
    </Anchor>
  );
  const parts = (
    <nav aria-label={t('title')} className={classes.parts}>
      {part({ page: 'new' }, t('nav.new'), route.page === 'new')}
      {part({ page: 'tickets' }, t('nav.tickets'), route.page !== 'new')}
    </nav>
  );
  const account = <Account role="customer" onSignOut={clearDraft} isFramed={isFramed} />;
  return (
    <header className={classes.header} aria-label={t('title')}>
      {/* In a frame the host has the name above it, and the device the colours. */}
      <Title order={1} size="h4" className={isFramed ? classes.unseen : undefined}>
        {t('title')}
      </Title>
      <Group className={classes.choices} gap={8}>
        <LanguageChoice />
        {isFramed ? account : <ColourChoice />}
      </Group>
      {parts}
      {!isFramed && <div className={classes.account}>{account}</div>}
    </header>
  );
};
