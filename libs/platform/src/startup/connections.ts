import { type Server } from 'node:http';
import { type Socket } from 'node:net';

const LOOK_EVERY = 100;

/** The connections of a server, to be ended one after the other as they fall silent. */
export class Connections {
  private readonly open = new Set<Socket>();

  /** Before it listens. */
  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
  }

  /** Takes no new ones, finishes what is being asked or answered, and cuts off after so many milliseconds what is left. */
  async end(graceMillis: number): Promise<void> {
    const ended = new Promise((resolve) => this.server.close(resolve));
    // Node closes idle ones once; others fall idle later, and browsers open some that they never use.
    const closing = setInterval(() => this.closeSilent(), LOOK_EVERY);
    const cutOff = setTimeout(() => this.server.closeAllConnections(), graceMillis);
    await ended;
    clearInterval(closing);
    clearTimeout(cutOff);
  }

  private closeSilent(): void {
    this.server.closeIdleConnections();
    for (const socket of this.open) if (socket.bytesRead === 0) socket.destroy();
  }
}
