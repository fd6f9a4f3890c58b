/** As the services count: UTF-16 units. */
export const LIMITS = { subject: 200, message: 10_000 };

/** The name of what is wrong with a text, before it is sent; undefined where nothing is. */
export const textFault = (field: keyof typeof LIMITS, text: string): string | undefined => {
  if (text.trim() === '') return `fault.${field}Empty`;
  return text.length > LIMITS[field] ? `fault.${field}Long` : undefined;
};
