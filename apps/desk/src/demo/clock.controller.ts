import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { InstantText, Public } from '#platform';
import { DemoClock } from './clock.js';

export class ClockDto {
  @InstantText({ example: '2026-11-24T10:00:00+09:00' }) now!: string;
}

const shown = (instant: DateTime): ClockDto => ({ now: instant.setZone('Asia/Tokyo').toISO()! });

@ApiTags('Demonstration')
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly clock: DemoClock) {}

  /** The desk's business time, in JST. */
  @Public()
  @Get()
  @ApiOkResponse({ type: ClockDto })
  async read(): Promise<ClockDto> {
    return shown(await this.clock.now());
  }

  /** Sets business time: an empty desk to any instant that the calendar covers, a used one only forward. */
  @Public()
  @Put()
  @ApiOkResponse({ type: ClockDto })
  async set(@Body() { now }: ClockDto): Promise<ClockDto> {
    return shown(await this.clock.set(DateTime.fromISO(now)));
  }
}
