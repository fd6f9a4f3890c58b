import { InstantText, OneOf } from '#platform';
import { FLOW_STEPS, type FlowStep } from '../store/flow.js';

export class FlowQueryDto {
  @InstantText({ description: 'From this instant on' }) from!: string;
  @InstantText({ description: 'Before this instant, at most 31 days later' }) to!: string;
  @OneOf(FLOW_STEPS, { optional: true, description: 'In Japan; hour unless given' }) by?: FlowStep;
}

/** An hour or a day in which anything happened */
export class FlowStepView {
  /** Where it begins */
  at!: string;
  /** Turns that came to stand in line */
  arrivals!: number;
  /** Replies to customers */
  answers!: number;
}

export class FlowView {
  items!: FlowStepView[];
}

export class WaitingOnDateView {
  businessDate!: string;
  ja!: number;
  en!: number;
}

export class WaitingByDateView {
  items!: WaitingOnDateView[];
}
