import { Controller, Get, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Asking, isWrong, readBooks, verify } from '#ledger';
import { Access } from '#platform';
import { LedgerView } from './ledger.dto.js';

const SHOWN = 500;

/** Joins what the four services of this desk say of every turn, as `junban ledger verify` does. */
@ApiTags('Operations')
@Access('operator')
@Controller('operations/v1/ledger')
export class LedgerController {
  constructor(private readonly host: HttpAdapterHost) {}

  /** What is lost, doubled, overtaken, contradictory or still on the way. */
  @Get()
  @ApiOkResponse({ type: LedgerView })
  async findings(@Req() { headers: { authorization } }: FastifyRequest): Promise<LedgerView> {
    const books = await readBooks(this.asking(authorization));
    const found = verify(books).map((finding) => ({ ...finding, isWrong: isWrong(finding) }));
    return {
      turns: books.tickets.intake.reduce((sum, ticket) => sum + ticket.turns.length, 0),
      total: found.length,
      wrong: found.filter((finding) => finding.isWrong).length,
      items: found.sort((a, b) => Number(b.isWrong) - Number(a.isWrong)).slice(0, SHOWN),
    };
  }

  /** Asks the services as anybody does, over their surfaces and with the asker's own rights. */
  private asking(authorization: string | undefined): Asking {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    return {
      get: async <Body>(url: string): Promise<Body> => {
        const answer = await fastify.inject({ url, headers: { ...(authorization && { authorization }) } });
        if (answer.statusCode !== 200) throw new Error(`${url} was answered by ${answer.statusCode}`);
        return answer.json<Body>();
      },
    };
  }
}
