import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/session.js';

type SupportElement = HTMLElement & { token?: string | null };

declare module 'react' {
  // React reads the elements of JSX from here.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'junban-support': React.DetailedHTMLProps<React.HTMLAttributes<SupportElement>, SupportElement>;
    }
  }
}

/** The widget, as any site would use it; it is told who is signed in here. */
export const SupportButton = () => {
  const { i18n } = useTranslation();
  const { session } = useSession();
  const element = useRef<SupportElement>(null);
  const token = session?.token ?? null;
  useEffect(() => {
    void customElements.whenDefined('junban-support').then(() => {
      if (element.current) element.current.token = token;
    });
  }, [token]);
  return <junban-support ref={element} lang={i18n.language} />;
};
