import type { Rewrite } from './rewrite.js';

/** Names the version that may come after this one; to be tried beside it. */
export const NEXT_VERSION = 'next-version';

const V1 = 'junban.ticket.withdrawn.v1';
const V2 = 'junban.ticket.withdrawn.v2';

const inSecondVersion = (module: string): Rewrite => ({ module, find: `'${V1}'`, replace: `'${V2}'` });

/** Whoever withdraws an inquiry is named: in the event, and in a table that the version of now does not know. */
export const NEXT_VERSION_REWRITES: readonly Rewrite[] = [
  ...[
    'libs/contracts/src/events/catalogue',
    'libs/contracts/src/model/apply',
    'libs/contracts/src/model/ends-without',
    'apps/assignment/src/events/routes.controller',
    'apps/eligibility/src/events/routes.controller',
    'apps/intake/src/domain/withdraw',
  ].map(inSecondVersion),
  {
    module: 'libs/contracts/src/parse/schemas',
    find: 'export const loadSchema =',
    replace: `export const loadSchema = (name) => {
        if (name !== '${V2}') return readSchema(name);
        const { properties, required, ...schema } = readSchema('${V1}');
        return {
          ...schema,
          required: [...required, 'withdrawnBy'],
          properties: { ...properties, withdrawnBy: { type: 'string', enum: ['customer'] } },
        };
      };
      const readSchema =`,
  },
  {
    module: 'libs/contracts/src/parse/parse-event',
    find: 'upcasters: [],',
    replace: `upcasters: [{ from: '${V1}', to: '${V2}', upcast: (data) => ({ ...data, withdrawnBy: 'customer' }) }],`,
  },
  {
    module: 'apps/intake/src/domain/withdraw',
    find: 'data: { withdrawnAt: now }',
    replace: "data: { withdrawnAt: now, withdrawnBy: 'customer' }",
  },
  {
    module: 'apps/intake/src/store/migrations',
    find: 'export const intakeMigrations = [',
    replace: `class IntakeWithdrawals4102444800000 {
        up(runner) {
          return runner.query("ALTER TABLE tickets ADD COLUMN withdrawn_by text NOT NULL DEFAULT 'nobody'");
        }
        down(runner) {
          return runner.query('ALTER TABLE tickets DROP COLUMN withdrawn_by');
        }
      }
      $& IntakeWithdrawals4102444800000,`,
  },
];
