/** The languages in which the desk answers. */
export type Language = 'ja' | 'en';

/** A text in every language of the desk; `{name}` stands for a parameter. */
export interface Localised {
  ja: string;
  en: string;
}

/** Values for the `{name}` places of a {@link Localised}; words among them in every language. */
export type Params = Record<string, string | number | Localised>;

/** A localised text with its places filled. A place without a value stays as it is. */
export function inLanguage(text: Localised, language: Language, params: Params = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? said(params[name]!, language) : place,
  );
}

const said = (value: Params[string], language: Language): string =>
  typeof value === 'object' ? value[language] : String(value);

function preferred(acceptLanguage: string): Language | undefined {
  const ranges = acceptLanguage.split(',').map((part) => {
    const [range = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { language: range.split('-')[0], quality: q ? Number(q.slice(2)) : 1 };
  });
  return ranges
    .filter(
      (range): range is { language: Language; quality: number } =>
        isLanguage(range.language) && range.quality > 0,
    )
    .sort((a, b) => b.quality - a.quality)[0]?.language;
}

function isLanguage(value: unknown): value is Language {
  return value === 'ja' || value === 'en';
}

/** The language of an answer: what Accept-Language prefers, else the body's own `language`, else English. */
export function languageOf(acceptLanguage: string | undefined, body?: unknown): Language {
  const asked = preferred(acceptLanguage ?? '');
  if (asked) return asked;
  const stated = (body as { language?: unknown } | null | undefined)?.language;
  return isLanguage(stated) ? stated : 'en';
}
