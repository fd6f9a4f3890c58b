import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import type { ChartSeries } from './chart-series.js';

export interface BarsProps {
  data: Record<string, string | number>[];
  series: ChartSeries[];
  isStacked?: boolean;
}

/** Bars that differ by their outline too, not by colour alone. */
export const Bars = ({ data, series, isStacked }: BarsProps) => {
  const isCalm = useReducedMotion();
  return (
    <BarChart
      h={256}
      data={data}
      dataKey="label"
      series={series.map(({ name, label }) => ({
        ...{ name, label },
        color: 'var(--mantine-primary-color-filled)',
      }))}
      type={isStacked ? 'stacked' : 'default'}
      barProps={({ name }) => ({
        fillOpacity: name === series[0]!.name ? 1 : 0.12,
        strokeOpacity: 1,
        strokeWidth: 1.5,
        isAnimationActive: !isCalm,
      })}
      barChartProps={{ accessibilityLayer: false, margin: { top: 8 } }}
      yAxisProps={{ allowDecimals: false, width: 40 }}
      maxBarWidth={40}
      tooltipAnimationDuration={0}
    />
  );
};
