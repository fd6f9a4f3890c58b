import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, bodyOf, problemOf } from '../../shared/api/client.js';
import type { Attachment } from '../types.js';
import { decodeText } from './decode-text.js';

/** So much of a text is shown; the whole can be saved. */
const SHOWN = 64 * 1_024;

const load = async (ticketId: string, { attachmentId, type }: Attachment) => {
  const path = { id: ticketId, attachmentId };
  const { url, headers } = await bodyOf(
    api.POST('/agent/v1/tickets/{id}/attachments/{attachmentId}/access', { params: { path } }),
  );
  const answer = await fetch(url, { headers: { ...headers } });
  if (!answer.ok) throw await problemOf(answer);
  const blob = await answer.blob();
  const text = type.startsWith('text/')
    ? decodeText(new Uint8Array(await blob.slice(0, SHOWN).arrayBuffer()))
    : undefined;
  return { blob, text, isCut: blob.size > SHOWN };
};

/** A file of a ticket, as bytes under an address that this window alone has. */
export const useFile = (ticketId: string, file: Attachment) => {
  const query = useQuery({
    queryKey: ['file', ticketId, file.attachmentId],
    queryFn: () => load(ticketId, file),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const blob = query.data?.blob;
  const address = useMemo(() => blob && URL.createObjectURL(blob), [blob]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return { ...query, address };
};
