// JSON Schema, told in tables.

const code = (value) => `\`${value}\``;

/** Text in a cell of a table: on one line, with nothing that Markdown or a page would take for its own. */
const cell = (text) =>
  text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '{ {');

const only = ({ allOf, ...rest }) => (allOf?.length === 1 ? { ...allOf[0], ...rest } : { ...rest });

const BOUNDS = [
  ['minLength', (least) => (least > 1 ? `${least} characters or more` : 'not empty')],
  ['maxLength', (most) => `up to ${most} characters`],
  ['minimum', (least) => `from ${least}`],
  ['maximum', (most) => (most < Number.MAX_SAFE_INTEGER ? `to ${most}` : undefined)],
  ['minItems', (least) => `${least} or more`],
  ['maxItems', (most) => `up to ${most}`],
  ['default', (value) => `${code(value)} unless given`],
];

const bounds = (schema) =>
  BOUNDS.flatMap(([name, tell]) => (schema[name] === undefined ? [] : (tell(schema[name]) ?? [])));

/** What kind of value a schema allows. `linkTo` gives the link to a shape that has a name. */
export const kindOf = (raw, linkTo) => {
  const schema = only(raw);
  if (schema.$ref) return linkTo(schema.$ref.split('/').at(-1));
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return [...new Set(either.map((one) => kindOf(one, linkTo)))].join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items, linkTo) : 'anything'}`;
  if (schema.additionalProperties && typeof schema.additionalProperties === 'object')
    return `by key: ${kindOf(schema.additionalProperties, linkTo)}`;
  if (schema.format === 'date-time') return 'instant, RFC 3339';
  return schema.format ?? [schema.type ?? 'anything'].flat().join(' or ');
};

const inner = (schema) => (schema.type === 'array' && schema.items ? only(schema.items) : schema);

/** Rows for the fields of an object and of what lies in it: `details.coin`, `messages[].body`. */
const rowsOf = (raw, linkTo, path = '') => {
  const schema = only(raw);
  return Object.entries(schema.properties ?? {}).flatMap(([name, rawField]) => {
    const field = only(rawField);
    const at = `${path}${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    const meaning = [field.description, bounds(field).join(', ')].filter(Boolean).join(' — ');
    const below = `${at}${field.type === 'array' ? '[]' : ''}.`;
    return [
      [code(at), kindOf(field, linkTo), isRequired ? 'yes' : '', cell(meaning)],
      ...rowsOf(inner(field), linkTo, below),
    ];
  });
};

export const table = (head, rows) =>
  rows.length === 0
    ? []
    : ['', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`), ''];

/** A table of an object's fields; nothing where it has none. */
export const fieldTable = (schema, linkTo) =>
  table(['field', 'value', 'always', 'meaning'], rowsOf(schema, linkTo));

/** The rows of a request's parameters. */
export const parameterTable = (parameters, linkTo) =>
  table(
    ['parameter', 'value', 'needed', 'meaning'],
    parameters.map(({ name, in: place, required, description = '', schema }) => [
      `${code(name)} (${place})`,
      kindOf(schema, linkTo),
      required ? 'yes' : '',
      cell([description, bounds(schema).join(', ')].filter(Boolean).join(' — ')),
    ]),
  );

/** Names of the shapes that a part of a document refers to, and those that these refer to. */
export const shapesIn = (part, shapes, found = new Set()) => {
  for (const [, name] of JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    shapesIn(shapes[name], shapes, found);
  }
  return found;
};
