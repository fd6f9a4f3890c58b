import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';

const statuses: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what Node cannot read as HTTP. There is no request yet, so the language is English. */
export function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const body = JSON.stringify({
    type: 'urn:junban:problem:bad-http',
    title: STATUS_CODES[status],
    status,
    detail: 'What came could not be read as an HTTP request.',
    remedy: 'Check its headers: how many they are, how long, and whether they came in time.',
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Language: en\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
