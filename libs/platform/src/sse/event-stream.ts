import { type ServerResponse } from 'node:http';
import { encodeEvent, HEARTBEAT, type StreamEvent } from './stream-event.js';

/** A reader that has taken nothing for so many heartbeats is not there any more. */
const PATIENCE = 4;

/**
 * An open stream of states to one reader. Each event holds the whole state, so while the reader has not taken the one
 * before, only the newest waits: a slow reader costs one state, never a queue.
 */
export class EventStream {
  private waiting?: StreamEvent;
  private isWriting = false;
  private isEnding = false;
  private missedBeats = 0;

  /** `lastEventId`: the number that the client says it has already. */
  constructor(
    private readonly response: ServerResponse,
    readonly lastEventId?: number,
  ) {}

  /** Whether events are still taken. */
  get isOpen(): boolean {
    return !this.isEnding && !this.response.destroyed;
  }

  /** Sends a state, as soon as the reader has taken what was sent before; it replaces one that still waits. */
  send(event: StreamEvent): void {
    if (!this.isOpen) return;
    this.waiting = event;
    this.writeNext();
  }

  /** Ends the stream, after a last event where one is given, else after the state that waits. */
  end(last?: StreamEvent): void {
    if (!this.isOpen) return;
    if (last) this.waiting = last;
    this.isEnding = true;
    this.writeNext();
  }

  /** Cuts the stream off where its reader does not take the end. */
  cutOff(): void {
    this.response.destroy();
  }

  /** Called once, when the reader has left or the stream has ended. */
  onEnd(listener: () => void): void {
    if (this.response.destroyed) listener();
    else this.response.once('close', listener);
  }

  /** Keeps the connection from looking dead, and finds out when it is. */
  beat(): void {
    if (this.isWriting) {
      this.missedBeats += 1;
      if (this.missedBeats >= PATIENCE) this.cutOff();
    } else if (this.isOpen) this.write(HEARTBEAT);
  }

  /** Sends what is no event. */
  write(text: string): void {
    this.isWriting = true;
    this.response.write(text, (error) => {
      this.isWriting = false;
      this.missedBeats = 0;
      if (!error) this.writeNext();
    });
  }

  private writeNext(): void {
    if (this.isWriting) return;
    const event = this.waiting;
    this.waiting = undefined;
    if (event) this.write(encodeEvent(event));
    else if (this.isEnding) this.response.end();
  }
}
