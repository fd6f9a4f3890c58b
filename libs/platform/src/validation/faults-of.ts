import { type ValidationError } from 'class-validator';
import { fieldFault } from '../problems/field-catalogue.js';
import { type FieldFault } from '../problems/field-fault.js';
import { ruleContext } from './field.js';
import { faultIn } from './rule.js';

function faultOf(error: ValidationError, field: string): FieldFault[] {
  const rule = ruleContext(error.contexts);
  const fault = rule && faultIn(rule, error.value);
  if (fault) return [fieldFault(field + (fault.at ?? ''), fault.code, fault.params)];
  // Unknown fields have been looked for in the plain JSON.
  const { whitelistValidation: _, ...others } = error.constraints ?? {};
  return Object.values(others)
    .slice(0, 1)
    .map((reason) => fieldFault(field, 'not-valid', { reason }));
}

/** What class-validator found, as faults with whole paths. A field that is no object is not looked into. */
export function faultsOf(errors: ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path + error.property;
    const own = faultOf(error, field);
    return own.length > 0 ? own : faultsOf(error.children ?? [], `${field}.`);
  });
}
