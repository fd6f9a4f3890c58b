/** How one environment variable is read. `parse` gives undefined for a value that is not allowed. */
export interface EnvEntry<T> {
  allowed: string;
  parse(text: string): T | undefined;
  optional: boolean;
  secret: boolean;
  default?: T;
}

/** What holds when the variable is not set. Without any of these it is required. */
export interface WhenMissing<T> {
  default?: T;
  optional?: true;
}

type Read<T, O> = O extends { optional: true } ? EnvEntry<T | undefined> : EnvEntry<T>;

function entry<T, O extends WhenMissing<T>>(
  allowed: string,
  parse: (text: string) => T | undefined,
  options: O | undefined,
  secret = false,
): Read<T, O> {
  const read: EnvEntry<T> = {
    allowed,
    parse,
    secret,
    optional: options?.optional === true,
    default: options?.default,
  };
  return read;
}

function parseUrl(text: string, protocols: readonly string[]): string | undefined {
  const url = URL.parse(text);
  return url && protocols.includes(url.protocol) ? text : undefined;
}

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
};

/** Builders for the entries of an environment specification; see {@link readEnv}. */
export const envVar = {
  /** Any text that is not empty. */
  text: <O extends WhenMissing<string>>(options?: O) => entry('a text', (text) => text, options),

  wholeNumber: <O extends WhenMissing<number> & { min: number; max: number }>(options: O) =>
    entry<number, O>(
      `a whole number ${options.min}-${options.max}`,
      (text) => {
        const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
        return value >= options.min && value <= options.max ? value : undefined;
      },
      options,
    ),

  /** A part of all, from none (0) to all (1). */
  ratio: <O extends WhenMissing<number>>(options?: O) =>
    entry<number, O>(
      'a number 0-1',
      (text) => {
        const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
        return value <= 1 ? value : undefined;
      },
      options,
    ),

  oneOf: <const V extends string, O extends WhenMissing<V>>(values: readonly V[], options?: O) =>
    entry<V, O>(`one of ${values.join(', ')}`, (text) => values.find((value) => value === text), options),

  /** An absolute URL, kept as text. `protocols` with their colon; `secret` for one that holds a password. */
  url: <O extends WhenMissing<string> & { protocols?: readonly string[]; secret?: boolean }>(options?: O) => {
    const protocols = options?.protocols ?? ['https:', 'http:'];
    const allowed = `a URL that starts with ${protocols.map((name) => `${name}//`).join(' or ')}`;
    return entry<string, O>(allowed, (text) => parseUrl(text, protocols), options, options?.secret);
  },

  /** A value that is never shown, not even in the error about it. */
  secret: <O extends { optional?: true; minLength?: number }>(options?: O) => {
    const minLength = options?.minLength ?? 1;
    return entry<string, O>(
      `a secret of at least ${minLength} characters`,
      (text) => (text.length >= minLength ? text : undefined),
      options,
      true,
    );
  },

  /** Origins of web pages, with commas between them; none where it is not set. */
  origins: () =>
    entry<string[], { default: string[] }>(
      'origins such as https://help.example.com, with commas between them',
      (text) => {
        const origins = text.split(',').map((origin) => origin.trim());
        return origins.every(isOrigin) ? origins : undefined;
      },
      { default: [] },
    ),

  flag: <O extends WhenMissing<boolean>>(options?: O) =>
    entry<boolean, O>(
      'true or false',
      (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
      options,
    ),
};
