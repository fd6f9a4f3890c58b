import { useTranslation } from 'react-i18next';
import { DataTable } from '../parts/DataTable.js';
import { sayDuration, sayNumber } from '../say.js';
import type { View } from '../views.js';

const RANKS = ['p50', 'p90', 'p99'] as const;
const ENDS = ['toFirstStart', 'toFirstAnswer'] as const;
const CLOCKS = ['businessSeconds', 'clockSeconds'] as const;

/** The document has the map's values without a name. */
type WaitsOfLanguage = Record<
  (typeof ENDS)[number],
  { turns: number } & Partial<Record<(typeof CLOCKS)[number], Record<(typeof RANKS)[number], number>>>
>;

/** How long customers waited: what half of them, nine of ten, and all but one of a hundred did not wait longer than. */
export const WaitsTable = ({ waits }: { waits: View<'ComplianceView'>['waits'] }) => {
  const { t } = useTranslation();
  const byLanguage = Object.entries(waits as Record<string, WaitsOfLanguage>);
  const rows = byLanguage.flatMap(([language, wait]) =>
    ENDS.flatMap((end) =>
      CLOCKS.map((clock) => {
        const { turns, [clock]: percentiles } = wait[end];
        return {
          key: `${language}-${end}-${clock}`,
          cells: [
            `${t(`languages.${language}`)} ${t(`line.${end}`)}`,
            t(`line.${clock}`),
            sayNumber(turns),
            ...RANKS.map((rank) => (percentiles ? sayDuration(percentiles[rank]) : '–')),
          ],
        };
      }),
    ),
  );
  return (
    <DataTable
      name={t('line.waits')}
      minWidth={560}
      head={[t('line.wait'), t('line.clock'), t('line.turns'), ...RANKS.map((rank) => t(`line.${rank}`))]}
      numbers={[2, 3, 4, 5]}
      rows={rows.filter(({ cells }) => cells[2] !== sayNumber(0))}
      none={t('line.noWaits')}
    />
  );
};
