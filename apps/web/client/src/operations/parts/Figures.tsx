import type { ReactNode } from 'react';
import classes from './Figures.module.css';

/** Something counted, and a line about it. */
export interface Figure {
  label: string;
  value: ReactNode;
  note?: ReactNode;
}

/** Numbers to be seen at a glance. */
export const Figures = ({ items, isSmall }: { items: Figure[]; isSmall?: boolean }) => (
  <dl className={classes.figures} data-small={isSmall || undefined}>
    {items.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <strong>{value}</strong>
          {note && <span>{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
