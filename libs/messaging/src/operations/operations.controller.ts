import { Body, Controller, Get, HttpCode, Inject, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type LedgerPage, PARTITIONS, type ServiceName } from '#contracts';
import type { Database } from '#database';
import {
  Access,
  CurrentPrincipal,
  Metrics,
  PathParam,
  platformProblem,
  type Principal,
  rule,
  UuidParam,
} from '#platform';
import type { JunbanConsumer } from '../nest/junban-consumer.js';
import { type LedgerReader, withParked } from './ledger-reader.js';
import {
  EpochDto,
  EpochView,
  LedgerQueryDto,
  ParkedListView,
  ParkedOutcomeView,
  ParkedQueryDto,
  ReplayDto,
  ReplayView,
  SeedDto,
  SeedView,
  SkipDto,
  StreamsView,
} from './operations.dto.js';
import { operationsProblem } from './problems.js';
import { showStreams } from './stream-gauges.js';

export interface OperationsOptions {
  service: ServiceName;
  /** The token of the service's consumer. */
  consumer: symbol;
  database: Database;
  ledger: LedgerReader;
}

const Partition = () => PathParam('partition', rule.whole({ min: 0, max: PARTITIONS - 1, fromText: true }));

/** The operations of one service that every service has: for the `controllers` of its module. */
export function operationsController({ service, consumer, database, ledger }: OperationsOptions): Type {
  @ApiTags('Operations')
  @Access('operator')
  @Controller(`operations/v1/${service}`)
  class Operations {
    constructor(
      @Inject(consumer) private readonly reader: JunbanConsumer<unknown>,
      @Inject(Metrics) metrics: Metrics,
    ) {
      showStreams(metrics, reader);
    }

    /** Events that could not be processed, in the order in which they were parked. */
    @Get('parked')
    @ApiOkResponse({ type: ParkedListView })
    async parked(@Query() { after = 0, limit = 100 }: ParkedQueryDto): Promise<ParkedListView> {
      const rows = await this.reader.parkedAfter(after, limit);
      const items = rows.map(({ number: _, parkedAt, ...event }) => ({
        ...event,
        parkedAt: parkedAt.toISOString(),
      }));
      return { items, ...(rows.length === limit && { next: rows.at(-1)!.number }) };
    }

    /** Applies a parked event now; it stays parked when it fails again. */
    @Post('parked/:id/retry')
    @HttpCode(200)
    @ApiOkResponse({ type: ParkedOutcomeView })
    async retry(@UuidParam('id') id: string): Promise<ParkedOutcomeView> {
      const retried = await this.reader.retryParked(id);
      if (retried.outcome === 'not-found') throw operationsProblem('parked-not-found');
      if (retried.outcome === 'failed')
        throw operationsProblem('still-fails', { params: { error: retried.error } });
      return { id, outcome: retried.outcome };
    }

    /** Gives up a parked event, unless its turn would be left without an end. */
    @Post('parked/:id/skip')
    @HttpCode(200)
    @ApiOkResponse({ type: ParkedOutcomeView })
    async skip(
      @UuidParam('id') id: string,
      @Body() { reason }: SkipDto,
      @CurrentPrincipal() who: Principal,
    ): Promise<ParkedOutcomeView> {
      if (who.kind !== 'user') throw platformProblem('token-missing');
      const { outcome } = await this.reader.skipParked(id, { reason, by: who.subject });
      if (outcome === 'not-found') throw operationsProblem('parked-not-found');
      if (outcome === 'refused') throw operationsProblem('skip-without-end');
      return { id, outcome };
    }

    /** Where the service's streams stand: those it publishes, and those it reads. */
    @Get('streams')
    @ApiOkResponse({ type: StreamsView })
    async streams(): Promise<StreamsView> {
      return { service, ...(await this.reader.streams()), stops: this.reader.transportStops() };
    }

    /** Has everything of a stream brought to its readers again from a sequence on; those who have it ignore it. */
    @Post('streams/:partition/replay')
    @HttpCode(200)
    @ApiOkResponse({ type: ReplayView })
    async replay(@Partition() partition: number, @Body() { from }: ReplayDto): Promise<ReplayView> {
      const replayed = await this.reader.replay(partition, from);
      if (replayed.outcome === 'not-published')
        throw operationsProblem('not-published', { params: { from, published: replayed.published } });
      if (replayed.outcome === 'not-kept')
        throw operationsProblem('not-kept', { params: { oldest: replayed.oldest ?? '-' } });
      const { epoch, to } = replayed;
      return { partition, epoch, from, to };
    }

    /** Begins the service's streams anew after its database was restored from a backup. */
    @Post('epoch')
    @HttpCode(200)
    @ApiOkResponse({ type: EpochView })
    async epoch(
      @Body() { reason, force = false, everything = false }: EpochDto,
      @CurrentPrincipal() who: Principal,
    ): Promise<EpochView> {
      if (who.kind !== 'user') throw platformProblem('token-missing');
      const opened = await this.reader.openEpoch({ reason, by: who.subject, force, everything });
      if (opened.outcome === 'unreachable')
        throw operationsProblem('transport-unreachable', { params: { error: opened.error } });
      const { epoch } = opened;
      if (opened.outcome !== 'opened')
        throw operationsProblem(opened.outcome, { params: { epoch, service } });
      return { service, epoch, restated: opened.restated, ...opened.told };
    }

    /** Has the service begin with a stream of another one after a stated sequence. */
    @Post('streams/seed')
    @HttpCode(200)
    @ApiOkResponse({ type: SeedView })
    async seed(
      @Body() { source, partition, epoch = 1, after, skip = false, reason }: SeedDto,
      @CurrentPrincipal() who: Principal,
    ): Promise<SeedView> {
      if (who.kind !== 'user') throw platformProblem('token-missing');
      if (!this.reader.sources.includes(source))
        throw operationsProblem('not-read', {
          params: { source, service, sources: this.reader.sources.join(', ') },
        });
      const seed = { source, partition, epoch, after, skip };
      const { outcome, at } = await this.reader.seed(seed, { reason, by: who.subject });
      if (outcome !== 'seeded')
        throw operationsProblem(outcome, { params: { source, partition, ...at, next: at.sequence + 1 } });
      return { source, partition, ...at };
    }

    /** Every ticket of the service, in the order of their ids, for the comparison of all services. */
    @Get('ledger')
    @ApiOkResponse({ schema: { type: 'object', properties: { items: { type: 'array' } } } })
    async ledger(@Query() { after, limit = 500 }: LedgerQueryDto): Promise<LedgerPage> {
      return withParked(database, await ledger.page(after, limit));
    }
  }
  // OpenAPI tells the operations of services apart by the names of their controllers.
  const title = `${service[0]!.toUpperCase()}${service.slice(1)}Operations`;
  Object.defineProperty(Operations, 'name', { value: title });
  return Operations;
}
