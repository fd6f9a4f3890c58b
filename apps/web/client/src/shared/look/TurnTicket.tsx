import { useTranslation } from 'react-i18next';
import { sayFullDay } from '../texts/jst.js';
import classes from './TurnTicket.module.css';

export interface TurnTicketProps {
  turn: number;
  /** YYYY-MM-DD in Japan; absent until it is dated. */
  businessDate?: string;
  dateRule?: 'same-day' | 'after-hours' | 'closed-day';
  /** A line in place of the rule: what happens next. */
  children?: React.ReactNode;
  isSmall?: boolean;
}

/** A turn as a paper number ticket (整理券): its number, its date and why. */
export const TurnTicket = ({ turn, businessDate, dateRule, children, isSmall }: TurnTicketProps) => {
  const { t } = useTranslation();
  return (
    <section
      className={classes.ticket}
      data-small={isSmall || undefined}
      aria-label={`${t('turn.number')} ${turn}`}
    >
      <p className={classes.number}>
        <span className={classes.label}>{t('turn.number')}</span>
        <strong>{turn}</strong>
      </p>
      <div className={classes.stub}>
        {businessDate && (
          <p className={classes.date}>
            <span className={classes.label}>{t('turn.businessDate')}</span>
            <time dateTime={businessDate}>{sayFullDay(businessDate)}</time>
          </p>
        )}
        {dateRule && !isSmall && <p className={classes.why}>{t(`turn.rule.${dateRule}`)}</p>}
        {children}
      </div>
    </section>
  );
};
