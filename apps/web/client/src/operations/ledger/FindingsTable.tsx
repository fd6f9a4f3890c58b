import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../../../libs/ledger/src/index.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { DataTable } from '../parts/DataTable.js';

type Params = NonNullable<Finding['params']>;

/** Instants and statuses in the reader's words. */
const inWords = ({ at, atIntake, atAssignment, ...params }: Params, t: TFunction): Params => {
  const statusOf = (status: string | number) => t(`status.${status}`, String(status));
  return {
    ...params,
    ...(at !== undefined && { at: sayInstant(String(at)) }),
    ...(atIntake !== undefined && { atIntake: statusOf(atIntake) }),
    ...(atAssignment !== undefined && { atAssignment: statusOf(atAssignment) }),
  };
};

/** What was found, turn by turn. */
export const FindingsTable = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation();
  return (
    <DataTable
      name={t('ledger.findings')}
      minWidth={640}
      head={['turn', 'kind', 'service', 'detail', 'ticket'].map((key) => t(`ledger.${key}`))}
      rows={findings.map(({ turn, kind, service, code, params = {}, ticketId }, index) => ({
        key: index,
        cells: [
          turn ?? '–',
          t(`ledger.kinds.${kind}`),
          service ? t(`services.${service}`) : '–',
          t(`ledger.details.${code}`, inWords(params, t)),
          ticketId ?? '–',
        ],
      }))}
    />
  );
};
