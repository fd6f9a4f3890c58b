import { useEffect, useLayoutEffect, useRef } from 'react';

/** Names the document after what it shows, and takes the reader to its heading. */
export const usePageTitle = <E extends HTMLElement>(title: string): React.RefObject<E | null> => {
  const heading = useRef<E>(null);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
};
