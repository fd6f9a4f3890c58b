import { Body, Controller, Get, Inject, Put, UseInterceptors } from '@nestjs/common';
import { Access, CurrentPrincipal, invalidInput, type Principal } from '#platform';
import { PresenceDesk } from '../acts/presence.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { AgentSubjects } from './agent-subjects.js';
import { NoteNames } from './note-names.js';
import { assignmentFault } from './problems.js';
import { PresenceDto } from './requests.dto.js';
import type { PresenceView } from './views.dto.js';

@Access('agent')
@UseInterceptors(NoteNames)
@Controller('agent/v1/presence')
export class PresenceController {
  constructor(
    private readonly presence: PresenceDesk,
    private readonly subjects: AgentSubjects,
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
  ) {}

  /** Away and offline give back what is in hand, each turn at its own number. */
  @Put()
  set(@Body() dto: PresenceDto, @CurrentPrincipal() who: Principal): Promise<PresenceView> {
    const { status, languages, capacity = 1 } = dto;
    const { maxCapacity: max } = this.settings;
    if (capacity > max) throw invalidInput([assignmentFault('capacity', 'capacity-too-high', { max })]);
    return this.presence.set(this.subjects.hashOf(who), { status, languages, capacity });
  }

  @Get()
  get(@CurrentPrincipal() who: Principal): Promise<PresenceView> {
    return this.presence.of(this.subjects.hashOf(who));
  }
}
