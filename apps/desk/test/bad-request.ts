/** Whose the request is; tokens that are none are told from no token at all. */
export type Sender = 'guest' | 'customer' | 'expired' | 'foreign' | 'garbage';

/** A request that must be refused, and what the refusal says. */
export interface BadRequest {
  what: string;
  method?: 'GET' | 'POST' | 'PUT';
  /** POST /v1/tickets unless given. `TICKET` stands for a ticket of somebody else. */
  path?: string;
  /** The customer unless given. */
  from?: Sender;
  /** Sent as it is if it is no object. */
  body?: object | string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  status: number;
  problem: string;
  /** The fields and the codes of the faults in them. */
  faults?: [field: string, code: string][];
}

export const INQUIRY = {
  language: 'ja',
  topic: 'operation',
  subject: '使い方',
  message: '取引所の追加のしかたを教えてください。',
};

/** A new ticket that is good but for this. */
export const ticket = (over: object) => ({ ...INQUIRY, ...over });
export const invalid = { status: 400, problem: 'invalid-input' };
