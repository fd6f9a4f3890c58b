import { useTranslation } from 'react-i18next';
import { sayFullDay, sayInstant } from '../../shared/texts/jst.js';
import { Fold } from '../shell/Fold.js';
import type { Ticket } from './ticket.js';

/** Which edition of the policy a customer was told of, and when: it can be held against the desk. */
export const ToldAndWhen = ({ shown }: Pick<Ticket, 'shown'>) => {
  const { t } = useTranslation();
  if (shown.length === 0) return null;
  const nameOf = (id: string) => {
    const [, language = 'other', date = ''] = /^(ja|en)-(\d{4}-\d\d-\d\d)$/.exec(id) ?? [];
    return t(`told.edition.${language}`, { id, date: date && sayFullDay(date) });
  };
  return (
    <Fold title={t('told.title')}>
      {shown.map(({ turn, what, at, edition }) => (
        <li key={`${turn} ${what} ${at}`}>
          <time dateTime={at}>{sayInstant(at)}</time>{' '}
          {t('told.entry', { what: t(`told.what.${what}`), edition: nameOf(edition) })}
        </li>
      ))}
    </Fold>
  );
};
