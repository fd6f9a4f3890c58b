import { List, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { language } from '../../shared/texts/language.js';
import { sayDay } from '../../shared/texts/jst.js';
import { weeksOf } from '../days.js';
import type { View } from '../views.js';
import classes from './calendar.module.css';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** A month: its closed days marked, the named ones told below it. */
export const Month = ({ year, month }: { year: View<'CalendarYearView'>; month: number }) => {
  const { t } = useTranslation();
  const closed = new Map(year.closed.map((day) => [day.date, day]));
  const weeks = weeksOf(year.year, month);
  const named = weeks.flat().flatMap((date) => (date && closed.get(date)?.name ? [closed.get(date)!] : []));
  return (
    <div>
      <table className={classes.month}>
        <caption>{t(`calendar.month.${month}`)}</caption>
        <thead>
          <tr>
            {WEEK.map((day) => (
              <th key={day} scope="col" abbr={t(`calendar.weekday.${day}`)}>
                {t(`calendar.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((date, day) => (
                <td key={day}>
                  {date && <Day date={date} closed={closed.get(date)} isToday={date === year.today} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {named.length > 0 && (
        <List size="xs" listStyleType="none" mt={4}>
          {named.map(({ date, name, predicted }) => (
            <List.Item key={date}>
              {sayDay(date)} {name![language()]} {predicted && t('calendar.predicted')}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
};

interface DayProps {
  date: string;
  closed?: View<'ClosedDayView'>;
  isToday: boolean;
}

const Day = ({ date, closed, isToday }: DayProps) => {
  const { t } = useTranslation();
  const says = [
    isToday && t('calendar.today'),
    closed && t(`calendar.reasons.${closed.reason}`),
    closed?.name?.[language()],
  ].filter(Boolean);
  return (
    <span
      className={classes.day}
      data-reason={closed?.reason}
      data-today={isToday || undefined}
      title={says.join(t('comma')) || undefined}
    >
      {Number(date.slice(8))}
      {says.length > 0 && <VisuallyHidden> {says.join(t('comma'))}</VisuallyHidden>}
    </span>
  );
};
