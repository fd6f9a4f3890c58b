import { Box, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from './DataTable.js';
import { Part } from './Part.js';

const Bars = lazy(async () => ({ default: (await import('./Bars.js')).Bars }));

/** A row of bars: where its numbers are in the data, and what it is called. */
export interface ChartSeries {
  name: string;
  label: string;
}

export interface ChartOrTableProps {
  title: string;
  note?: string;
  aside?: ReactNode;
  /** What the bars stand for, as the head of the table's first column. */
  of: string;
  /** What each bar, and each row of the table, is called, with its numbers. */
  data: ({ label: string; longLabel?: string } & Record<string, string | number>)[];
  series: ChartSeries[];
  isStacked?: boolean;
  none: string;
}

/** Numbers as a chart or as a table, as one likes. */
export const ChartOrTable = (props: ChartOrTableProps) => {
  const { title, note, aside, of, data, series, isStacked, none } = props;
  const { t } = useTranslation();
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const choice = (
    <Group gap="xs">
      {aside}
      <SegmentedControl
        size="xs"
        name={id}
        aria-label={t('view.choice', { name: title })}
        value={view}
        onChange={(value) => setView(value)}
        data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
      />
    </Group>
  );
  const sums = series.map(
    ({ name, label }) => `${label} ${data.reduce((sum, row) => sum + Number(row[name]), 0)}`,
  );
  return (
    <Part title={title} note={note} aside={choice}>
      {data.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : view === 'table' ? (
        <DataTable
          name={title}
          head={[of, ...series.map(({ label }) => label)]}
          numbers={series.map((_, index) => index + 1)}
          rows={data.map((row) => ({
            key: row.label,
            cells: [row.longLabel ?? row.label, ...series.map(({ name }) => row[name])],
          }))}
        />
      ) : (
        <>
          <Legend series={series} />
          <Box role="img" aria-label={`${title}: ${sums.join(', ')}`}>
            <Suspense fallback={<Skeleton height={256} />}>
              <Bars data={data} series={series} isStacked={isStacked} />
            </Suspense>
          </Box>
        </>
      )}
    </Part>
  );
};

const Legend = ({ series }: { series: ChartSeries[] }) => (
  <Group gap="sm" mb="xs" aria-hidden>
    {series.map(({ name, label }, index) => (
      <Group key={name} gap={6}>
        <Box
          w={12}
          h={12}
          bd="1.5px solid var(--mantine-primary-color-filled)"
          bg={index === 0 ? 'var(--mantine-primary-color-filled)' : 'transparent'}
        />
        <Text size="sm">{label}</Text>
      </Group>
    ))}
  </Group>
);
