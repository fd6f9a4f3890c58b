import { expect } from '@jest/globals';
import {
  AGENTS,
  answer,
  beAvailable,
  type DeskClient,
  INQUIRIES,
  type Kill,
  KilledDesk,
  OPENING,
  submitAll,
  SUNDAY_AFTERNOON,
  takeNext,
  temporaryDirectory,
  waitDecided,
} from '#testing';

const ANSWERED = 3;

/** Answers turns until the line is empty; every step may be repeated after a kill took its answer away. */
const workOff = async (desk: DeskClient): Promise<number[]> => {
  const agents = [await desk.token(AGENTS.first), await desk.token(AGENTS.second)];
  // A kill may have hidden that the clock was set, and a used desk's clock goes only forward.
  await desk.put('/demo/clock', { body: { now: OPENING } });
  const answered = new Set<number>();
  while (answered.size < ANSWERED)
    for (const token of agents) {
      await beAvailable(desk, token);
      const ticket = await takeNext(desk, token);
      if (!ticket) continue;
      await answer(desk, token, ticket, `Reply to turn ${ticket.turn}`);
      answered.add(ticket.turn);
    }
  return [...answered];
};

/** The whole journey on a desk that is killed at the given points: nothing may be lost, doubled or out of order. */
export const surviveKills = async (kills: Kill[]): Promise<void> => {
  const directory = await temporaryDirectory();
  const desk = await KilledDesk.start(
    { dataDir: directory.path, args: ['--at', SUNDAY_AFTERNOON], env: { ASSIGNMENT_MODE: 'pull' } },
    kills,
  );
  try {
    const submitted = await submitAll(desk.client);
    expect(submitted.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5]);
    await waitDecided(desk.client, submitted);
    expect(await workOff(desk.client)).toEqual([1, 3, 4]);
    for (const [index, status] of ['answered', 'declined', 'answered', 'answered', 'declined'].entries()) {
      const { ticketId, token } = submitted[index]!;
      const { body } = await desk.client.until(
        `/v1/tickets/${ticketId}`,
        { token },
        (view) => view.body.status === status,
      );
      const replies = status === 'answered' ? [`Reply to turn ${index + 1}`] : [];
      expect(body.messages.map((message: { body: string }) => message.body)).toEqual([
        INQUIRIES[index]!.body.message,
        ...replies,
      ]);
    }
    expect((await submitAll(desk.client)).map((one) => one.answer)).toEqual(
      submitted.map((one) => one.answer),
    );
    const { person, body } = INQUIRIES[0];
    const next = await desk.client.post('/v1/tickets', {
      token: await desk.client.token(person),
      key: '00000000-0000-4000-8000-000000000009',
      body,
    });
    expect(next.body.turn).toBe(6);
  } finally {
    await desk.stop();
  }
  await directory.remove();
};
