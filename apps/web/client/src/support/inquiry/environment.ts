/** What a browser says of itself, for the customer to correct: newer ones name neither exact versions nor devices. */
export interface Environment {
  browser: string;
  browserVersion: string;
  device: string;
}

// The order matters: most browsers also name those that they descend from.
const BROWSERS: [name: string, version: RegExp][] = [
  ['Edge', /Edg(?:A|iOS)?\/([\d.]+)/],
  ['Opera', /OPR\/([\d.]+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /(?:Chrome|CriOS)\/([\d.]+)/],
  ['Safari', /Version\/([\d.]+).*Safari/],
];

const DEVICES: [name: string, sign: RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows PC', /Windows/],
  ['Mac', /Macintosh/],
  ['Chromebook', /CrOS/],
  ['Linux PC', /Linux/],
];

export const environmentOf = (userAgent: string): Partial<Environment> => {
  const browser = BROWSERS.find(([, version]) => version.test(userAgent));
  const device = DEVICES.find(([, sign]) => sign.test(userAgent))?.[0];
  const version = browser?.[1].exec(userAgent)?.[1]?.replace(/(\.0)+$/, '');
  return {
    ...(browser && { browser: browser[0] }),
    ...(version && { browserVersion: version }),
    ...(device && { device }),
  };
};
