import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { requestHash } from '#database';
import {
  Access,
  CurrentPrincipal,
  IdempotencyKey,
  platformProblem,
  type Principal,
  UuidParam,
} from '#platform';
import { BlockDesk } from '../blocks/block-desk.js';
import type { Block } from '../store/blocks.js';
import { BlockDto, BlockPageView, BlockView } from './blocks.dto.js';
import { ListQueryDto } from './list-query.dto.js';

const PAGE = 20;

const viewOf = ({ who, ...block }: Block): BlockView => ({
  ...block,
  recognisedBy: who.slice(0, who.indexOf(':')) as BlockView['recognisedBy'],
});

const subjectOf = (who: Principal): string => {
  if (who.kind !== 'user') throw platformProblem('token-missing');
  return who.subject;
};

@ApiTags('Operations')
@Access('operator')
@Controller('operations/v1/blocks')
export class BlocksController {
  constructor(private readonly desk: BlockDesk) {}

  /** Keeps the customer of a ticket from opening tickets and writing messages. Nothing that was accepted is lost. */
  @Post()
  @ApiCreatedResponse({ type: BlockView })
  async block(
    @Body() body: BlockDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<BlockView> {
    const by = subjectOf(who);
    const bodyHash = requestHash('block', body);
    const use = key === undefined ? undefined : { scope: `operator:${by}`, key, bodyHash };
    return viewOf(await this.desk.block(body, by, use));
  }

  /** Blocks that are in force, the latest first. */
  @Get()
  @ApiOkResponse({ type: BlockPageView })
  async list(@Query() { limit = PAGE, cursor }: ListQueryDto): Promise<BlockPageView> {
    const { items, ...page } = await this.desk.list(limit, cursor);
    return { items: items.map(viewOf), ...page };
  }

  /** Lets the customer write again. */
  @Delete(':id')
  @ApiOkResponse({ type: BlockView })
  async lift(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal): Promise<BlockView> {
    return viewOf(await this.desk.lift(id, subjectOf(who)));
  }
}
