import { type Localised, type Params } from './language.js';

/** What is wrong with a field, and what to do about it. */
export interface FieldFaultText {
  message: Localised;
  remedy: Localised;
}

/** One wrong field of a request. `field` is its path, such as `environment.browser` or `languages[1]`. */
export interface FieldFault {
  field: string;
  code: string;
  text: FieldFaultText;
  params?: Params;
}

/** Makes faults from a catalogue of codes. Codes are part of the interface: they never change their meaning. */
export function defineFieldFaults<C extends Record<string, FieldFaultText>>(catalogue: C) {
  return (field: string, code: keyof C & string, params?: Params): FieldFault => ({
    field,
    code,
    text: catalogue[code]!,
    params,
  });
}
