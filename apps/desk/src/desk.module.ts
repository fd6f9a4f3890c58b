import { type DynamicModule, Module } from '@nestjs/common';
import { AssignmentModule, type AssignmentPorts } from '#assignment';
import { EligibilityModule, type EligibilityPorts } from '#eligibility';
import { IntakeModule, type IntakePorts } from '#intake';
import { SchedulingModule, type SchedulingPorts } from '#scheduling';
import { DemoClock } from './demo/clock.js';
import { DemoClockController } from './demo/clock.controller.js';
import { DemoIssuer } from './demo/issuer.js';
import { DemoTokensController } from './demo/tokens.controller.js';

export interface DeskPorts {
  intake: IntakePorts;
  eligibility: EligibilityPorts;
  scheduling: SchedulingPorts;
  assignment: AssignmentPorts;
  /** Only a demonstration gives out tokens and sets its clock. */
  demo?: { issuer: DemoIssuer; clock: DemoClock };
}

/** All four services in one application, told apart by nothing but their ports. */
@Module({})
export class DeskModule {
  static forPorts({ intake, eligibility, scheduling, assignment, demo }: DeskPorts): DynamicModule {
    return {
      module: DeskModule,
      imports: [
        IntakeModule.forPorts(intake),
        EligibilityModule.forPorts(eligibility),
        SchedulingModule.forPorts(scheduling),
        AssignmentModule.forPorts(assignment),
      ],
      controllers: demo ? [DemoTokensController, DemoClockController] : [],
      providers: demo
        ? [
            { provide: DemoIssuer, useValue: demo.issuer },
            { provide: DemoClock, useValue: demo.clock },
          ]
        : [],
    };
  }
}
