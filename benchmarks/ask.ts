/** Sends JSON to an address, and answers with what came back; undefined for no content. Throws for a refusal. */
export const ask = async <Answer>(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
};
