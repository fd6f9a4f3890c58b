import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { principalOf } from '../access/request-principal.js';
import { fieldFault, type FieldFaultCode } from '../problems/field-catalogue.js';
import { invalidInput } from '../problems/invalid-input.js';
import { isUuid } from './text-rules.js';

export interface IdempotencyKeyOptions {
  required?: boolean;
}

const header = 'Idempotency-Key';

/** How often the header was sent: Node joins repeated ones into one value. */
const timesSent = ({ raw }: FastifyRequest) =>
  raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === header.toLowerCase())
    .length;

function faultOf(
  request: FastifyRequest,
  key: string | undefined,
  required: boolean,
): FieldFaultCode | undefined {
  if (key === undefined) return required ? 'required' : undefined;
  if (timesSent(request) > 1) return 'idempotency-key-repeated';
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) return 'idempotency-key-malformed';
  const guest = principalOf(request).kind === 'guest';
  return guest && !isUuid(key) ? 'idempotency-key-of-guest' : undefined;
}

const Key = createParamDecorator(
  (options: IdempotencyKeyOptions, context: ExecutionContext): string | undefined => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'] as string | undefined;
    const fault = faultOf(request, key, options.required ?? false);
    if (fault) throw invalidInput([fieldFault(header, fault)]);
    return key;
  },
);

/**
 * The request's Idempotency-Key: 1 to 255 visible ASCII characters, sent once. A guest's is a UUID, because guests
 * share one namespace (DESIGN §10).
 */
export function IdempotencyKey(options: IdempotencyKeyOptions = {}): ParameterDecorator {
  return (target, key, index) => {
    const method = Object.getOwnPropertyDescriptor(target, key!)!;
    ApiHeader({
      name: header,
      required: options.required ?? false,
      schema: { type: 'string', maxLength: 255 },
    })(target, key!, method);
    Key(options)(target, key, index);
  };
}
