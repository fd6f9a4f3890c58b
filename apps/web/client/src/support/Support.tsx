import { Container, Loader, Stack } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../shared/look/Guard.js';
import { useSession } from '../shared/session/session.js';
import { askHostAgain } from './frame/host-page.js';
import { NewInquiry } from './inquiry/NewInquiry.js';
import { DeskNow } from './shell/DeskNow.js';
import { Header } from './shell/Header.js';
import { LostConnection } from './shell/LostConnection.js';
import { useRoute } from './shell/route.js';

const MyTickets = lazy(() => import('./tickets/MyTickets.js'));
const TicketPage = lazy(() => import('./tickets/TicketPage.js'));

/** The support page: a new inquiry, one's own ones, and one of them. */
export const Support = () => {
  const { t } = useTranslation();
  const route = useRoute();
  const { ending } = useSession();
  useEffect(() => {
    if (ending === 'expired') askHostAgain();
  }, [ending]);
  return (
    <>
      <a className="skip" href="#content" onClick={toContent}>
        {t('skipToContent')}
      </a>
      <Container size={720} py="sm" px="sm">
        <Header route={route} />
        <Stack component="main" aria-label={t('title')} id="content" tabIndex={-1} gap="md" py="md">
          <LostConnection />
          <Guard at={JSON.stringify(route)}>
            {route.page === 'new' && <DeskNow />}
            <Suspense fallback={<Loader role="status" aria-label={t('loading')} />}>
              {route.page === 'new' && <NewInquiry />}
              {route.page === 'tickets' && <MyTickets />}
              {route.page === 'ticket' && <TicketPage key={route.ticketId} ticketId={route.ticketId} />}
            </Suspense>
          </Guard>
        </Stack>
      </Container>
    </>
  );
};

// The address is the page's own: it names what is shown.
const toContent = (event: React.MouseEvent) => {
  event.preventDefault();
  document.getElementById('content')?.focus();
};
