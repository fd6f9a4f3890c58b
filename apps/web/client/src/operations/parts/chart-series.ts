/** A row of bars: where its numbers are in the data, and what it is called. */
export interface ChartSeries {
  name: string;
  label: string;
}
