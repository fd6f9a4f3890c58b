import type { Rewrite } from '../rewrites/rewrite.js';

/** The system with one wall taken down that stands between customers and agents (DESIGN §9). */
export interface LeakMutant {
  wrong: string;
  rewrites: readonly Rewrite[];
}

export const LEAKS = {
  'no-guard': {
    wrong: 'Nobody reads what agents write before it is sent.',
    rewrites: [
      {
        module: 'apps/assignment/src/acts/reply',
        find: 'const cleared = await this.guard.clear(held.tx, read, confirmNames);',
        replace: 'const cleared = { confirmedNames: 0 };',
      },
    ],
  },
  'no-separation': {
    wrong: 'Replies travel with the opaque id of whoever wrote them.',
    rewrites: [
      {
        module: 'apps/assignment/src/acts/send-reply',
        find: 'content: { body: message,',
        replace: 'content: { body: `${message} (${agentId})`,',
      },
    ],
  },
  'talkative-log': {
    wrong: 'The log of a request has what was asked.',
    rewrites: [
      {
        module: 'libs/platform/src/logging/request-log',
        find: "event: 'http.request', method,",
        replace: "event: 'http.request', asked: request.body, method,",
      },
    ],
  },
} as const satisfies Record<string, LeakMutant>;

export type LeakName = keyof typeof LEAKS;

/** Whether there is a leak of this name. */
export const isLeakName = (name: string): name is LeakName => Object.hasOwn(LEAKS, name);
