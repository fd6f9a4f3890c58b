import { useEffect, useState } from 'react';
import { api } from '../api/client.js';
import { skewOf } from './skew.js';

let skew = 0;
const asked = new WeakMap<Request, number>();

api.use({
  onRequest({ request }) {
    asked.set(request, Date.now());
  },
  onResponse({ request, response }) {
    // A slow answer's date is an old one.
    if (Date.now() - (asked.get(request) ?? 0) > 1_000) return;
    skew = skewOf(response.headers.get('date'), Date.now()) ?? skew;
  },
});

/** The time at the server, by which leases end; milliseconds. */
export const serverNow = (): number => Date.now() + skew;

/** The time at the server, each second anew. */
export const useServerNow = (): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
