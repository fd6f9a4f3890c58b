import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch, useLocation, useRoute } from 'wouter';
import { Guard } from '../shared/look/Guard.js';
import { Arrivals } from './desk/Arrivals.js';
import { useDeskStream } from './desk/desk.js';
import { Trouble } from './desk/Trouble.js';
import classes from './console.module.css';
import { Home } from './Home.js';
import { HelpSheet } from './keys/HelpSheet.js';
import { useKeys, useShortcut } from './keys/shortcuts.js';
import { LinePage } from './line/LinePage.js';
import { NotFound } from './NotFound.js';
import { SavedRepliesPage } from './saved-replies/SavedRepliesPage.js';
import { keepSearch } from './search/kept-search.js';
import { SearchPage } from './search/SearchPage.js';
import { Side } from './side/Side.js';
import { TicketPage } from './ticket/TicketPage.js';

/** The desk as one agent has it: at the left what is theirs, beside it what they have opened. */
export const Console = () => {
  const queries = useQueryClient();
  useDeskStream();
  useKeys();
  // Who signs in next on this browser finds nothing of what was read here.
  useEffect(
    () => () => {
      queries.clear();
      keepSearch(undefined);
    },
    [queries],
  );
  return (
    <Router base="/agent">
      <Layout />
    </Router>
  );
};

const Layout = () => {
  const { t } = useTranslation();
  const [isHome] = useRoute('/');
  const [place, go] = useLocation();
  const [isHelpShown, showHelp] = useState(false);
  useShortcut('?', () => showHelp(true));
  useShortcut('g h', () => go('/'));
  useShortcut('g l', () => go('/line'));
  useShortcut('g s', () => go('/saved-replies'));
  useShortcut('/', () => go('/search'));
  return (
    <div className={classes.console} data-home={isHome || undefined}>
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <Side onHelp={() => showHelp(true)} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Trouble />
        <Arrivals />
        <Guard at={place}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/tickets/:id">{({ id }) => <TicketPage key={id} ticketId={id} />}</Route>
            <Route path="/line" component={LinePage} />
            <Route path="/search" component={SearchPage} />
            <Route path="/saved-replies" component={SavedRepliesPage} />
            <Route component={NotFound} />
          </Switch>
        </Guard>
      </main>
      {isHelpShown && <HelpSheet onClose={() => showHelp(false)} />}
    </div>
  );
};
