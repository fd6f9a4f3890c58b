import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColourChoice, LanguageChoice } from '../../shared/look/Choices.js';
import { HeaderMenu } from '../../shared/look/HeaderMenu.js';
import { Account, ExpiredNote } from '../../shared/session/Account.js';
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
        inherit: true,
        'aria-current': isHere ? 'page' : undefined,
      }}
    >
      {text}
    </Anchor>
  );
  return (
    <header className={classes.header} aria-label={t('title')}>
      <Title order={1} size="h4" className={classes.name}>
        {t('title')}
      </Title>
      <HeaderMenu>
        <LanguageChoice />
        <ColourChoice />
        <Account role="customer" onSignOut={clearDraft} isFramed={isFramed} />
      </HeaderMenu>
      <ExpiredNote />
      <nav aria-label={t('title')} className={classes.parts}>
        {part({ page: 'new' }, t('nav.new'), route.page === 'new')}
        {part({ page: 'tickets' }, t('nav.tickets'), route.page !== 'new')}
      </nav>
    </header>
  );
};
