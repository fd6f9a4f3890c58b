import { language } from './language.js';

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const locale = language() === 'ja' ? 'ja-JP' : 'en-GB';
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', ...options });
  formats.set(key, format);
  return format;
};

const DAY = { month: 'long', day: 'numeric', weekday: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const zone = (): string => (language() === 'ja' ? '（日本時間）' : ' JST');

/** A day of Japan, `YYYY-MM-DD`, as people say it. */
export const sayDay = (date: string): string => formatOf(DAY).format(new Date(`${date}T12:00:00+09:00`));

/** A day of Japan with its year. */
export const sayFullDay = (date: string): string =>
  formatOf({ ...DAY, year: 'numeric' }).format(new Date(`${date}T12:00:00+09:00`));

/** An instant, RFC 3339, as a time of day in Japan, with the zone's name. */
export const sayTime = (at: string): string => `${formatOf(TIME).format(new Date(at))}${zone()}`;

/** An instant as a day and time in Japan, with the zone's name. */
export const sayInstant = (at: string): string =>
  `${formatOf({ ...DAY, ...TIME }).format(new Date(at))}${zone()}`;
