export const texts = { ja: {}, en: {} };
