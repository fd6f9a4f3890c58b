import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch } from 'wouter';
import { AgentsPage } from './agents/AgentsPage.js';
import { AuditPage } from './audit/AuditPage.js';
import { CalendarPage } from './calendar/CalendarPage.js';
import { LedgerPage } from './ledger/LedgerPage.js';
import { LinePage } from './line/LinePage.js';
import { Overview } from './overview/Overview.js';
import { PageHead } from './parts/PageHead.js';
import { PolicyPage } from './policy/PolicyPage.js';
import { StreamsPage } from './streams/StreamsPage.js';

/** The pages of operations, by the part of the address behind `/operations`. */
export const Pages = () => (
  <Switch>
    <Route path="/" component={Overview} />
    <Route path="/agents" component={AgentsPage} />
    <Route path="/line" component={LinePage} />
    <Route path="/calendar" component={CalendarPage} />
    <Route path="/policy" component={PolicyPage} />
    <Route path="/streams" component={StreamsPage} />
    <Route path="/ledger" component={LedgerPage} />
    <Route path="/audit" component={AuditPage} />
    <Route component={Nowhere} />
  </Switch>
);

const Nowhere = () => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('nowhere.title')} />
      <Text mb="md">{t('nowhere.text')}</Text>
      <Button component={Link} href="/" variant="default">
        {t('nav.overview')}
      </Button>
    </>
  );
};
