import type { Asking } from './asking.js';
import { SERVICES } from './services.js';
import type { ServiceStreams } from './streams.js';

/** Where the streams of all services stand. Readers are asked first, so that none seems to be ahead of its source. */
export const readAllStreams = async (api: Asking): Promise<ServiceStreams[]> => {
  const ask = () =>
    Promise.all(SERVICES.map((service) => api.get<ServiceStreams>(`/operations/v1/${service}/streams`)));
  const readers = await ask();
  const sources = await ask();
  return readers.map((reader, index) => ({ ...reader, own: sources[index]!.own }));
};
