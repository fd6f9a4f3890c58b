import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { platformProblem } from '../problems/catalogue.js';
import { type FieldFault } from '../problems/field-fault.js';
import { invalidInput } from '../problems/invalid-input.js';
import { Problem } from '../problems/problem.js';
import { faultsOf } from './faults-of.js';
import { unknownFields } from './unknown-fields.js';

/** Checks every body and query that has a class: only declared fields, no conversion of types, all faults at once. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      transformOptions: { enableImplicitConversion: false },
      validationError: { target: false, value: true },
      exceptionFactory: (errors) => invalidInput(faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    if (!metatype || !this.toValidate(metadata)) return super.transform(value, metadata) as Promise<unknown>;
    if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw platformProblem('body-not-an-object');
    const unknown = unknownFields(value ?? {}, metatype as new () => object);
    const { checked, faults } = await this.check(value ?? {}, metadata);
    if (value === undefined && type === 'body' && faults.length > 0)
      throw platformProblem('body-missing', { errors: faults });
    const all = [...unknown, ...faults];
    if (all.length > 0) throw invalidInput(all);
    return checked;
  }

  private async check(
    value: object,
    metadata: ArgumentMetadata,
  ): Promise<{ checked?: unknown; faults: FieldFault[] }> {
    try {
      return { checked: await super.transform(value, metadata), faults: [] };
    } catch (error) {
      // A whitelist error of an unknown field leaves no fault of its own.
      if (error instanceof Problem) return { faults: error.errors };
      throw error;
    }
  }
}
