import { InstantText } from '#platform';

export class ComplianceQueryDto {
  @InstantText({ description: 'From this instant on' }) from!: string;
  @InstantText({ optional: true, description: 'Before this instant; now unless given' }) to?: string;
}
