import { useLayoutEffect } from 'react';
import { useDesk } from './desk/desk.js';

/** The window's title: what is shown, and before it how many turns wait to be opened. */
export const useTitle = (title: string): void => {
  const { length } = useDesk().arrivals;
  useLayoutEffect(() => {
    document.title = `${length > 0 ? `(${length}) ` : ''}${title} – Junban`;
  }, [title, length]);
};
