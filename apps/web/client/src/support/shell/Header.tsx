import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../../shared/look/Choices.js';
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
  return (
    <header className={classes.header} aria-label={t('title')}>
      {/* In a frame the host has the name above it. */}
      <Title order={1} size="h4" className={isFramed ? classes.unseen : undefined}>
        {t('title')}
      </Title>
      <div className={classes.choices}>
        <LanguageChoice />
        <Account role="customer" onSignOut={clearDraft} isFramed={isFramed} />
      </div>
      <nav aria-label={t('title')} className={classes.parts}>
        {part({ page: 'new' }, t('nav.new'), route.page === 'new')}
        {part({ page: 'tickets' }, t('nav.tickets'), route.page !== 'new')}
      </nav>
    </header>
  );
};
