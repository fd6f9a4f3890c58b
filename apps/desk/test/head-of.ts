import type { Call } from '#testing';

/** Status and type of an answer, also of one without an end. */
export const headOf = async (
  url: string,
  { method, token, body }: Pick<Call, 'token' | 'body'> & { method: string },
) => {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  // A stream has no end: who got its beginning was let in.
  if (type.startsWith('text/event-stream')) await response.body!.cancel();
  else await response.arrayBuffer();
  return { status: response.status, type };
};
