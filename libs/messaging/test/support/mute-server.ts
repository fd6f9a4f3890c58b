import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a frozen broker is to its clients: it takes their connections and says nothing. */
export async function muteServer(): Promise<{
  /** host:port */
  address: string;
  /** The connections that it has taken. */
  sockets: readonly Socket[];
  close(): Promise<void>;
}> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}
