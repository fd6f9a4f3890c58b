import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sayDay } from '../../shared/texts/jst.js';
import { language } from '../../shared/texts/language.js';
import { topicIn } from '../../shared/texts/policy-words.js';
import type { LineEntry } from '../types.js';
import classes from './line.module.css';

interface LineTableProps {
  items: LineEntry[];
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

const HEIGHT = 48;
const COLUMNS = ['turn', 'topic', 'language', 'businessDate', 'state'] as const;

/** However long the line is, only the rows in sight are there. */
export const LineTable = ({ items, hasNextPage, isFetchingNextPage, fetchNextPage }: LineTableProps) => {
  'use no memo';
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 12,
    getItemKey: (index) => items[index]!.turn,
  });
  const shown = rows.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= items.length - 50;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rowCount = hasNextPage ? -1 : items.length + 1;
  return (
    <>
      <div ref={scroller} className={classes.scroller} tabIndex={0} role="group" aria-label={t('line.title')}>
        <div role="table" aria-label={t('line.title')} aria-rowcount={rowCount} className={classes.table}>
          <div role="rowgroup" className={classes.head}>
            <div role="row" className={classes.row} aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <span key={column} role="columnheader">
                  {t(`line.${column}`)}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" className={classes.rows} style={{ height: rows.getTotalSize() }}>
            {shown.map(({ index, key, start }) => (
              <div
                {...{ key, role: 'row', 'aria-rowindex': index + 2, className: classes.row }}
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  height: HEIGHT,
                  transform: `translateY(${start}px)`,
                }}
              >
                <Row {...items[index]!} />
              </div>
            ))}
          </div>
        </div>
      </div>
      <Text size="sm" c="dimmed" role="status">
        {isFetchingNextPage
          ? t('loading')
          : t(hasNextPage ? 'line.soFar' : 'line.all', { number: items.length })}
      </Text>
    </>
  );
};

const Row = (entry: LineEntry) => {
  const { t } = useTranslation();
  return (
    <>
      <span role="cell">
        <Link href={`/tickets/${entry.ticketId}`}>{entry.turn}</Link>
      </span>
      <span role="cell" className={classes.cut}>
        {entry.topic && topicIn(language(), entry.topic)}
      </span>
      <span role="cell">{entry.language && t(`languages.${entry.language}`)}</span>
      <span role="cell">{entry.businessDate && sayDay(entry.businessDate)}</span>
      <span role="cell">{t(`line.states.${entry.state}`)}</span>
    </>
  );
};
