import { type Decision, decide, editionInForce } from '#policy';
import { readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { answerEach, argumentsOrLines } from '../lines.js';
import { editionNamed, editionsOf } from './editions-of.js';
import { readInquiry } from './read-inquiry.js';

type Decided = Decision & { beforeOldest?: true };

const show = ({ outcome, reasons, missing, edition }: Decided): string =>
  [
    outcome.padEnd(18),
    edition,
    reasons.map(({ code, section }) => `${code} (${section})`).join(', '),
    missing.length > 0 && `missing: ${missing.join(', ')}`,
  ]
    .filter(Boolean)
    .join('  ');

/** What the policy says of inquiries, by the edition in force at their arrival. */
export const policyDecide: Command = {
  usage:
    '[\'{"language": …, "topic": …, "plan": …, "receivedAt": …, …}\' …] [--edition ID] [--json]   (from the standard input where none is given)',
  run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { edition: { type: 'string' } });
    const editions = editionsOf(env);
    const pin = values.edition === undefined ? undefined : editionNamed(editions, values.edition).id;
    const answer = (line: string): Decided => {
      const { receivedAt, ...inquiry } = readInquiry(line);
      const { edition, beforeOldest } = editionInForce(editions, receivedAt, pin);
      return { ...decide(inquiry, edition), ...(beforeOldest && { beforeOldest }) };
    };
    const lines = argumentsOrLines(positionals, terminal);
    return answerEach(lines, { terminal, json: values.json, answer, show });
  },
};
