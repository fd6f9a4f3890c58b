import { Box, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';

export interface DataTableProps {
  /** What the table is of, for those who don't see what stands above it. */
  name: string;
  head: string[];
  rows: { key: string | number; cells: ReactNode[] }[];
  /** Columns of numbers, by their place. */
  numbers?: number[];
  /** Columns of short words, which would break anywhere in Japanese. */
  unbroken?: number[];
  /** What is said in place of a table without rows. */
  none?: string;
  /** Below this width it is moved sideways within its own frame. */
  minWidth?: number;
}

/** A table whose first column names the row. On a narrow screen it alone moves sideways. */
export const DataTable = (props: DataTableProps) => {
  const { name, head, rows, numbers = [], unbroken = [], none, minWidth = 0 } = props;
  const { t } = useTranslation();
  if (rows.length === 0) return <Text size="sm">{none ?? t('list.none')}</Text>;
  const align = (column: number) => (numbers.includes(column) ? 'right' : 'left');
  const classOf = (column: number) => (unbroken.includes(column) ? classes.unbroken : undefined);
  return (
    <Box role="group" aria-label={name} tabIndex={0} className={classes.frame}>
      <Table miw={minWidth} verticalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            {head.map((title, column) => (
              <Table.Th key={title} scope="col" ta={align(column)}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <Table.Th key={column} scope="row" fw={500} ta={align(0)} className={classOf(0)}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={column} ta={align(column)} className={classOf(column)}>
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );
};
