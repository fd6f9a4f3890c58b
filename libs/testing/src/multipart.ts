/** A request's body and headers with one file in the part `file`, as a browser's form sends it. */
export const asMultipart = async (
  bytes: Buffer,
  name: string,
  part = 'file',
): Promise<{ payload: Buffer; headers: { 'content-type': string } }> => {
  const form = new FormData();
  form.append(part, new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  return {
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': body.headers.get('content-type')! },
  };
};
