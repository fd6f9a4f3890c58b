import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Module, Post, type DynamicModule } from '@nestjs/common';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { Access, CurrentPrincipal, type Principal } from '#platform';
import { NewInquiryDto } from '../../apps/intake/src/http/inquiry.dto.js';

@Entity('plain_tickets')
export class PlainTicket {
  @PrimaryColumn('uuid') ticketId!: string;
  @Column('bigint') turn!: number;
  @Column('timestamptz') receivedAt!: Date;
  @Column('text', { nullable: true }) customer!: string | null;
  @Column('jsonb') inquiry!: NewInquiryDto;
}

const PLAIN_DATABASE = Symbol('plain database');

/** How most would write it: a transaction for each request, the counter row locked in it, the entity saved. */
@Controller('v1/tickets')
class PlainController {
  constructor(@Inject(PLAIN_DATABASE) private readonly dataSource: DataSource) {}

  @Access('customer')
  @Post()
  create(@Body() inquiry: NewInquiryDto, @CurrentPrincipal() who: Principal) {
    return this.dataSource.transaction(async (manager) => {
      const [[counter]] = await manager.query<[[{ last_turn: number; now: Date }]]>(
        'UPDATE plain_counter SET last_turn = last_turn + 1 RETURNING last_turn, clock_timestamp() AS now',
      );
      return manager.getRepository(PlainTicket).save({
        ticketId: randomUUID(),
        turn: counter.last_turn,
        receivedAt: counter.now,
        customer: who.kind === 'user' ? who.subject : null,
        inquiry,
      });
    });
  }
}

@Module({})
export class PlainModule {
  static on(dataSource: DataSource): DynamicModule {
    return {
      module: PlainModule,
      controllers: [PlainController],
      providers: [{ provide: PLAIN_DATABASE, useValue: dataSource }],
    };
  }
}
