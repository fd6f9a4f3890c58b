import { setTimeout as sleep } from 'node:timers/promises';
import { type Books, detailOf, type Finding, isWrong, readBooks, turnsIn, verify } from '#ledger';
import { named, readArguments, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { Api } from '../http/api.js';

const PAUSE = 500;

/** Reads until nothing is on the way any more, or time is up. */
const settled = async (api: Api, seconds: number): Promise<{ books: Books; findings: Finding[] }> => {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const books = await readBooks(api);
    const findings = verify(books);
    const isMoving = findings.some(({ kind }) => kind === 'on-the-way');
    if (!isMoving || performance.now() >= end) return { books, findings };
    await sleep(PAUSE);
  }
};

type Told = Finding & { detail: string };

const show = ({ kind, turn, service, ticketId, detail }: Told): string =>
  [kind.padEnd(13), turn !== undefined && `turn ${turn}`, service, detail, ticketId && `(${ticketId})`]
    .filter(Boolean)
    .join('  ');

/** Compares what all services say of every turn. Refuses, by its exit code, what is lost, doubled, overtaken or contradictory. */
export const ledgerVerify: Command = {
  usage: '[--wait SECONDS] [--json]   (how long to wait for what is on the way; 10 unless given)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { wait: { type: 'string', default: '10' } });
    named(positionals, []);
    const { books, findings } = await settled(Api.of(env), wholeOf('--wait', values.wait, 0));
    for (const finding of findings) {
      const told = { ...finding, detail: detailOf(finding) };
      terminal.out(values.json ? JSON.stringify(told) : show(told));
    }
    const wrong = findings.filter(isWrong).length;
    if (!values.json)
      terminal.out(
        `${turnsIn(books)} turns compared: ${wrong === 0 ? 'nothing is wrong' : `${wrong} findings are wrong`}` +
          (findings.length > wrong ? `, ${findings.length - wrong} wait.` : '.'),
      );
    return wrong === 0;
  },
};
