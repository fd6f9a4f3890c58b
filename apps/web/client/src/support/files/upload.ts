import { headersNow, problemOf } from '../../shared/api/client.js';
import { Unreachable } from '../../shared/api/problem.js';
import type { components } from '../../shared/api/schema.js';

export type Uploaded = components['schemas']['UploadedDto'];

export interface Upload {
  file: File;
  /** Its Idempotency-Key: tried again, it is one file. */
  key: string;
  /** Of a guest's first upload. */
  uploadToken?: string;
  onProgress: (part: number) => void;
  cancelled: AbortSignal;
}

const answerOf = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
  });

/** Uploads one file; XMLHttpRequest, since fetch tells of no progress. Throws Problem or Unreachable. */
export const upload = ({ file, key, uploadToken, onProgress, cancelled }: Upload): Promise<Uploaded> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/v1/attachments');
    const headers = { ...headersNow(), 'idempotency-key': key };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (uploadToken) request.setRequestHeader('junban-upload-token', uploadToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Unreachable('No answer came.'));
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Uploaded);
      else void problemOf(answerOf(request)).then(reject);
    };
    cancelled.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
