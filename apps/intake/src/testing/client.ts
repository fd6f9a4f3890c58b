import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GrantedDto } from '#attachments';
import type { UploadedDto } from '../http/uploaded.dto.js';
import type { DecisionDto, DeskDto, ExpectedDto, TicketDto, TicketSummaryDto } from '../http/answers.dto.js';

export interface Sent {
  as?: string;
  key?: string;
  headers?: Record<string, string>;
}

/** What answers hold, each what belongs to it: tests look into answers of every kind. */
export interface AnswerBody
  extends
    Omit<Required<TicketDto>, 'decision'>,
    Pick<DeskDto, 'open' | 'closesAt' | 'notices'>,
    UploadedDto,
    GrantedDto {
  decision: Required<DecisionDto>;
  messageId: string;
  accessToken?: string;
  expected: ExpectedDto;
  items: TicketSummaryDto[];
  next?: string;
  title: string;
  detail: string;
  remedy: string;
  errors: { field: string; code: string }[];
}

export interface Answered {
  status: number;
  body: AnswerBody;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Sends requests to an application, in Japanese, as somebody with the given token. */
export const clientOf =
  (app: NestFastifyApplication) =>
  async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    { as, key, headers = {} }: Sent = {},
  ): Promise<Answered> => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        'accept-language': 'ja',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    return {
      status: answer.statusCode,
      body: JSON.parse(answer.body) as AnswerBody,
      headers: answer.headers,
    };
  };
