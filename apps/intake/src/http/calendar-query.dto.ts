import type { Language } from '#contracts';
import { OneOf } from '#platform';

export class CalendarQueryDto {
  @OneOf(['ja', 'en'], { optional: true, description: 'As Accept-Language says unless given' })
  language?: Language;
}
