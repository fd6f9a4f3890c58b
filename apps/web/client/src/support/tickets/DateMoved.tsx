import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayDay, sayFullDay } from '../../shared/texts/jst.js';
import { useLanguage } from '../use-language.js';
import type { Ticket } from './ticket.js';

/** How the date has moved, and why. */
export const DateMoved = ({ ticket: { dateChange } }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!dateChange) return null;
  const { from, to, reasons } = dateChange;
  const why = reasons.map(({ date, now, name }) =>
    t(`moved.${now}`, { day: sayDay(date), name: name ? `（${name[language]}）` : '' }),
  );
  return (
    <Alert color="gray" title={t('moved.title')}>
      {t('moved.dates', { from: sayFullDay(from.businessDate), to: sayFullDay(to.businessDate) })}{' '}
      {why.join(' ')}
    </Alert>
  );
};
