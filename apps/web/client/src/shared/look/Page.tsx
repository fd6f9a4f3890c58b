import './theme.css';
import './page.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isPassing } from '../api/problem.js';
import { resumeSession } from '../session/resume-session.js';
import { speak, type Texts } from '../texts/i18n.js';
import { Guard } from './Guard.js';
import { theme } from './theme.js';

/** What the content security policy lets styles made in the page be known by. */
const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Libraries that make <style> elements by themselves look for it here.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => isPassing(error) && failures < 3,
      staleTime: 10_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Draws a page with its texts, look and queries, once a session that a reload has kept is taken up. */
export const showPage = async (page: ReactNode, texts: Texts): Promise<void> => {
  await Promise.all([speak(texts), resumeSession()]);
  createRoot(document.getElementById('page')!).render(
    <StrictMode>
      <MantineProvider
        {...{ theme, withCssVariables: false, defaultColorScheme: 'auto', getStyleNonce: nonce }}
      >
        <Guard isPage>
          <QueryClientProvider client={queries}>{page}</QueryClientProvider>
        </Guard>
      </MantineProvider>
    </StrictMode>,
  );
};
