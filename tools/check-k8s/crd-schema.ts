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

interface Definition {
  group: string;
  names: { kind: string };
  versions: { name: string; schema: { openAPIV3Schema: JsonSchema } }[];
}

/** The schemas of a CustomResourceDefinition, by the file names under which kubeconform looks for them. */
export const schemasOf = ({ spec }: Manifest): [file: string, schema: JsonSchema][] => {
  const { group, names, versions } = spec as Definition;
  return versions.map(({ name, schema: { openAPIV3Schema: schema } }) => {
    const whole = closed({
      ...schema,
      properties: { ...schema.properties, apiVersion: { type: 'string' }, kind: { type: 'string' } },
    });
    const metadata = { type: 'object' };
    const file = `${group}/${names.kind.toLowerCase()}_${name}.json`;
    return [file, { ...whole, properties: { ...whole.properties, metadata } }];
  });
};
