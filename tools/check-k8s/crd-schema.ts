import type { Manifest } from './manifest.js';

export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  'x-kubernetes-int-or-string'?: boolean;
  [keyword: string]: unknown;
}

/** A schema that also refuses fields that nobody has heard of, as an API server warns of. */
export const closed = (schema: JsonSchema): JsonSchema => {
  const { properties, items, additionalProperties } = schema;
  if (schema['x-kubernetes-int-or-string']) return { oneOf: [{ type: 'string' }, { type: 'integer' }] };
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, closed(each)])),
      additionalProperties: schema['x-kubernetes-preserve-unknown-fields'] === true,
    }),
    ...(items && { items: closed(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: closed(additionalProperties) }),
  };
};

/** The schemas of a CustomResourceDefinition, by the file names under which kubeconform looks for them. */
export const schemasOf = ({ spec }: Manifest): [file: string, schema: JsonSchema][] =>
  spec.versions.map(({ name, schema }: { name: string; schema: { openAPIV3Schema: JsonSchema } }) => {
    const { properties = {}, ...rest } = schema.openAPIV3Schema;
    const whole = {
      ...rest,
      properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, ...properties, metadata: {} },
    };
    const file = `${spec.group}/${String(spec.names.kind).toLowerCase()}_${name}.json`;
    return [
      file,
      { ...closed(whole), properties: { ...closed(whole).properties, metadata: { type: 'object' } } },
    ];
  });
