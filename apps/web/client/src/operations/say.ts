import { language } from '../shared/texts/language.js';

/** A number as people of the page's language write it. */
export const sayNumber = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** A length of time, to the minute; below one minute to the second. */
export const sayDuration = (seconds: number): string => {
  const isJapanese = language() === 'ja';
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  if (hours + minutes === 0) return isJapanese ? `${seconds}秒` : `${seconds} s`;
  const parts = isJapanese
    ? [hours > 0 && `${sayNumber(hours)}時間`, minutes > 0 && `${minutes}分`]
    : [hours > 0 && `${sayNumber(hours)} h`, minutes > 0 && `${minutes} min`];
  return parts.filter(Boolean).join(isJapanese ? '' : ' ');
};

/** The beginning of an opaque id: enough to tell a few apart. */
export const shortId = (id: string): string => id.slice(0, 8);
