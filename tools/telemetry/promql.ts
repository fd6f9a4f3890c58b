import { parser } from '@prometheus-io/lezer-promql';

/** A metric that an expression names, with the labels by which it chooses among its series. */
export interface Selected {
  metric: string;
  labels: string[];
}

/** What an expression is about. */
export interface Expression {
  selected: Selected[];
  /** Labels by which it puts together or keeps apart. */
  grouping: string[];
}

/** Reads an expression of Prometheus. Throws where it is none. */
export const readExpression = (text: string): Expression => {
  const expression: Expression = { selected: [], grouping: [] };
  const tree = parser.parse(text);
  tree.iterate({
    enter: ({ type, from, to, node }) => {
      const here = text.slice(from, to);
      if (type.isError) throw new Error(`no PromQL at ${from}, "${text.slice(from, from + 20)}": ${text}`);
      if (type.name === 'VectorSelector') {
        const metric = node.getChild('Identifier');
        expression.selected.push({ metric: metric ? text.slice(metric.from, metric.to) : '', labels: [] });
      }
      if (type.name !== 'LabelName') return;
      if (node.parent?.name === 'GroupingLabels') expression.grouping.push(here);
      else expression.selected.at(-1)!.labels.push(here);
    },
  });
  return expression;
};
