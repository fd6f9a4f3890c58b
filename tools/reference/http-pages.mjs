// Pages of the HTTP interface, one for each kind of reader, from the OpenAPI document.
import { fieldTable, kindOf, parameterTable, shapesIn } from './fields.mjs';

const PAGES = {
  customers: {
    title: 'HTTP: customers',
    intro:
      "What the support page does for customers, anybody's program can do with the customer's own token.",
    holds: (path) => path.startsWith('/v1/'),
  },
  agents: {
    title: 'HTTP: agents',
    intro: 'With the token of somebody whose roles name `agent`.',
    holds: (path) => path.startsWith('/agent/'),
  },
  operators: {
    title: 'HTTP: operations',
    intro: 'With the token of somebody whose roles name `operator`.',
    holds: (path) => path.startsWith('/operations/'),
  },
  services: {
    title: 'HTTP: every service, and the demonstration',
    intro: 'What each service answers to those who run it, and what only a demonstration desk has.',
    holds: (path) => !/^\/(v1|agent|operations)\//.test(path),
  },
};

const METHODS = ['get', 'post', 'put', 'delete'];
const anchor = (name) => name.toLowerCase();
const linkTo = (name) => `[${name}](#${anchor(name)})`;

const bodyOf = (content = {}) => Object.entries(content);

const requestPart = ({ requestBody }) =>
  bodyOf(requestBody?.content).flatMap(([type, { schema }]) =>
    schema.$ref
      ? [`Takes ${linkTo(schema.$ref.split('/').at(-1))}.`, '']
      : [`Takes \`${type}\`:`, ...fieldTable(schema, linkTo)],
  );

const answerPart = ({ responses }) => {
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  const told = answers.map(([status, { content }]) => {
    const kinds = bodyOf(content).map(([type, { schema }]) =>
      schema?.$ref || type === 'application/json' ? kindOf(schema, linkTo) : `\`${type}\``,
    );
    return kinds.length > 0 ? `${status}: ${kinds.join(', ')}` : `${status}, nothing more`;
  });
  return [`Answers ${told.join('; ')}.`, ''];
};

const operationPart = (method, path, operation) => [
  `### \`${method.toUpperCase()} ${path}\``,
  '',
  ...(operation.summary ? [operation.summary.replace(/\s+/g, ' '), ''] : []),
  ...parameterTable(operation.parameters ?? [], linkTo),
  ...requestPart(operation),
  ...answerPart(operation),
];

const shapePart = (name, schema) => [
  `### ${name}`,
  '',
  ...(schema.description ? [schema.description.replace(/\s+/g, ' '), ''] : []),
  ...fieldTable(schema, linkTo),
];

const pageOf = ({ title, intro, holds }, { paths, components: { schemas } }) => {
  const operations = Object.entries(paths)
    .filter(([path]) => holds(path))
    .flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => [method, path, item[method]]),
    );
  const shapes = [...shapesIn(operations, schemas)].sort();
  return [
    `# ${title}`,
    '',
    `${intro} Whatever is refused is answered by a [problem](#${anchor('Problem')}) in the language of the request, which says what to do. Times are RFC 3339.`,
    '',
    '## Requests',
    '',
    ...operations.flatMap(([method, path, operation]) => operationPart(method, path, operation)),
    '## Shapes',
    '',
    ...shapes.flatMap((name) => shapePart(name, schemas[name])),
  ].join('\n');
};

/** Markdown by file name. */
export const httpPages = (document) =>
  Object.fromEntries(Object.entries(PAGES).map(([name, page]) => [`${name}.md`, pageOf(page, document)]));
