import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam, type ApiParamOptions } from '@nestjs/swagger';
import { fieldFault } from '../problems/field-catalogue.js';
import { invalidInput } from '../problems/invalid-input.js';
import { faultIn, type Rule } from './rule.js';
import { uuid } from './text-rules.js';

class RulePipe implements PipeTransform {
  constructor(
    private readonly name: string,
    private readonly rule: Rule,
  ) {}

  transform(value: unknown): unknown {
    const fault = faultIn(this.rule, value);
    if (fault) throw invalidInput([fieldFault(this.name, fault.code, fault.params)]);
    return this.rule.normalise ? this.rule.normalise(value) : value;
  }
}

/** A part of the path that keeps a rule; otherwise 400 that names it. */
export function PathParam(name: string, rule: Rule): ParameterDecorator {
  return (target, key, index) => {
    const method = Object.getOwnPropertyDescriptor(target, key!)!;
    ApiParam({ name, schema: rule.schema } as ApiParamOptions)(target, key!, method);
    Param(name, new RulePipe(name, rule))(target, key, index);
  };
}

/** A UUID in the path, in lower case. One that is no UUID: 400 that names it. */
export const UuidParam = (name: string) => PathParam(name, uuid());
