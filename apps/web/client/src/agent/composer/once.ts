import { useRef } from 'react';

/**
 * The Idempotency-Key of what is sent: the same for the same content, so that a second click, or sending again after a
 * lost answer, has one effect.
 */
export const useOnce = () => {
  const keys = useRef(new Map<string, string>());
  return (content: unknown): Record<string, string> => {
    const text = JSON.stringify(content);
    const key = keys.current.get(text) ?? crypto.randomUUID();
    keys.current.set(text, key);
    return { 'idempotency-key': key };
  };
};
