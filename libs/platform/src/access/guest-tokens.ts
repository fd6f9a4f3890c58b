import { createHmac, timingSafeEqual } from 'node:crypto';
import { StartupError } from '../startup/startup-error.js';

/** Keys by version. New tokens are made with the current one; the others still verify. */
export interface GuestKeys {
  current: number;
  keys: ReadonlyMap<number, Buffer>;
}

/** The form of a guest's access token: `jnb<key version>.<base64url of 32 bytes>`. */
export const guestTokenPattern = /^jnb(\d{1,9})\.([\w-]{43})$/;

const uploadTokenPattern = /^jnu(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** Access tokens of guests: proofs made from the ticket's id and a key, so nothing is stored (DESIGN §10). */
export class GuestTokens {
  constructor(private readonly keys: GuestKeys) {
    if (!keys.keys.has(keys.current))
      throw new StartupError(`There is no guest token key of version ${keys.current}.`);
  }

  /** The token of a ticket: the same one for as long as the current key stays. */
  issue(ticketId: string): string {
    const { current, keys } = this.keys;
    return `jnb${current}.${proof(ticketId, keys.get(current)!)}`;
  }

  /** The token of a series of uploads, which a random id names: it opens no ticket. */
  issueUploads(series: string): string {
    const { current, keys } = this.keys;
    return `jnu${current}.${series}.${proof(`uploads ${series}`, keys.get(current)!)}`;
  }

  /** The series that an upload token opens; undefined for one that is none. */
  uploadSeriesOf(token: string): string | undefined {
    const [, version, series, sent] = uploadTokenPattern.exec(token) ?? [];
    return series !== undefined && this.isProof(`uploads ${series}`, version, sent) ? series : undefined;
  }

  /** Whether the token opens this ticket. */
  verify(ticketId: string, token: string | undefined): boolean {
    const [, version, sent] = guestTokenPattern.exec(token ?? '') ?? [];
    return this.isProof(ticketId, version, sent);
  }

  private isProof(of: string, version: string | undefined, sent: string | undefined): boolean {
    const key = this.keys.keys.get(Number(version));
    if (!key || sent === undefined) return false;
    return timingSafeEqual(Buffer.from(sent), Buffer.from(proof(of, key)));
  }
}

/** Of a ticket's id, or of a series of uploads, which is no ticket's id. */
function proof(of: string, key: Buffer): string {
  return createHmac('sha256', key).update(`junban guest ticket ${of.toLowerCase()}`).digest('base64url');
}

/**
 * Reads `2:<base64url>,1:<base64url>`: key version and key, at least 32 bytes each; the highest version is the
 * current one. Throws {@link StartupError} without showing a key.
 */
export function parseGuestKeys(text: string): GuestKeys {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(',')) {
    const [, version, encoded] = /^\s*(\d{1,9}):([\w+/-]+)=*\s*$/.exec(part) ?? [];
    const key = Buffer.from(encoded ?? '', 'base64url');
    if (version === undefined || key.length < 32 || keys.has(Number(version)))
      throw new StartupError(
        'Guest token keys must be like "2:KEY,1:KEY": different version numbers, each key 32 bytes or more in base64.',
      );
    keys.set(Number(version), key);
  }
  return { current: Math.max(...keys.keys()), keys };
}
