import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** The route is answered with a stream, whose events hold what the type describes. */
export const Streamed = (state: Type): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(state),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The number of the last state that you have.',
    }),
    ApiOkResponse({
      description: 'Server-sent events, each with a number and the whole state.',
      content: { 'text/event-stream': { schema: { $ref: getSchemaPath(state) } } },
    }),
  );
