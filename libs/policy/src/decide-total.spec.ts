import { expect, it } from '@jest/globals';
import {
  decide,
  INFORMATION_FIELDS,
  loadEditions,
  REASON_CODES,
  topicTable,
  TOPICS,
  type Edition,
  type InformationField,
  type Inquiry,
  type Plan,
} from '#policy';

const PLANS: Plan[] = ['paid', 'free', 'guest'];
const CONNECTIONS = [undefined, 'file', 'api', 'unknown'];
const optional = INFORMATION_FIELDS.filter((field) => field !== 'details.connection');

/** Every combination of given and missing information. */
function* information(): Generator<{
  given: Set<InformationField>;
  inquiry: Omit<Inquiry, 'topic' | 'plan'>;
}> {
  for (const connection of CONNECTIONS) {
    for (let bits = 0; bits < 2 ** optional.length; bits++) {
      const given = new Set<InformationField>(optional.filter((_field, index) => bits & (1 << index)));
      if (connection) given.add('details.connection');
      const value = (field: InformationField) => (given.has(field) ? 'unknown' : undefined);
      const [
        registeredEmail,
        browser,
        browserVersion,
        device,
        steps,
        coin,
        exchange,
        ,
        fileType,
        blockchain,
      ] = INFORMATION_FIELDS.map(value);
      const environment = { browser, browserVersion, device };
      const details = { steps, coin, exchange, connection, fileType, blockchain };
      yield { given, inquiry: { language: 'en', registeredEmail, environment, details } };
    }
  }
}

function faultsOf(
  inquiry: Inquiry,
  given: Set<InformationField>,
  edition: Edition,
  inScope: boolean,
): string[] {
  const { outcome, reasons, missing } = decide(inquiry, edition);
  const codes = reasons.map(({ code }) => code);
  const declines = codes.filter((code) => code !== 'information-missing');
  const expected = declines.length > 0 ? 'declined' : missing.length > 0 ? 'information-needed' : 'accepted';
  return [
    outcome !== expected && 'outcome does not follow from reasons',
    codes.includes('out-of-scope') === inScope && 'scope is not that of the topic',
    codes.includes('information-missing') !== missing.length > 0 && 'reason and missing fields differ',
    codes.join() !== REASON_CODES.filter((code) => codes.includes(code)).join() && 'reasons out of order',
    missing.some((field) => given.has(field)) && 'asks for what was given',
    missing.includes('registeredEmail') === given.has('registeredEmail') &&
      'e-mail is asked for on every topic',
    inquiry.plan === 'paid' && codes.includes('plan-not-entitled') && 'a paid plan is always entitled',
    reasons.some(({ section }) => section.length === 0) && 'a reason without section',
  ].filter((fault) => fault !== false);
}

it('decides every topic, plan, edition and combination of information, and never contradicts itself', () => {
  const faults = new Set<string>();
  let decisions = 0;
  const answers = [...information()];
  for (const edition of loadEditions().values()) {
    for (const { topic, scope } of topicTable(edition)) {
      for (const plan of PLANS) {
        for (const { given, inquiry } of answers) {
          const found = faultsOf({ ...inquiry, topic, plan }, given, edition, scope === 'in');
          for (const fault of found) faults.add(`${edition.id} ${topic} ${plan}: ${fault}`);
          decisions++;
        }
      }
    }
  }
  expect([...faults]).toEqual([]);
  expect(decisions).toBe(2 * TOPICS.length * PLANS.length * CONNECTIONS.length * 2 ** optional.length);
});
