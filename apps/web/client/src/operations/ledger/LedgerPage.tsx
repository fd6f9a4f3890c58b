import { Alert, Box, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { DataTable } from '../parts/DataTable.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';

/** Compares what the four services say of every turn, when it is asked for: it reads everything. */
export const LedgerPage = () => {
  const { t } = useTranslation();
  const comparing = useMutation({ mutationFn: () => bodyOf(api.GET('/operations/v1/ledger')) });
  return (
    <>
      <PageHead title={t('nav.ledger')}>{t('ledger.lead')}</PageHead>
      <Button mt="md" onClick={() => comparing.mutate()} loading={comparing.isPending}>
        {t('ledger.compare')}
      </Button>
      <Box mt="md" aria-live="polite">
        {comparing.error && <ProblemNote error={comparing.error} onRetry={() => comparing.mutate()} />}
        {comparing.data && <Findings ledger={comparing.data} />}
      </Box>
    </>
  );
};

const Findings = ({ ledger: { turns, total, wrong, items } }: { ledger: View<'LedgerView'> }) => {
  const { t } = useTranslation();
  const says = { turns: sayNumber(turns), count: wrong };
  return (
    <>
      <Alert
        variant="light"
        color={wrong === 0 ? 'ai' : 'red'}
        title={t(wrong === 0 ? 'ledger.right' : 'ledger.wrong', says)}
      >
        {total > wrong && t('ledger.waiting', { count: total - wrong })}
      </Alert>
      {total > 0 && (
        <Part
          title={t('ledger.findings')}
          note={total > items.length && t('list.first', { count: items.length })}
        >
          <DataTable
            name={t('ledger.findings')}
            minWidth={640}
            head={['turn', 'kind', 'service', 'detail', 'ticket'].map((key) => t(`ledger.${key}`))}
            rows={items.map(({ turn, kind, service, detail, ticketId }, index) => ({
              key: index,
              cells: [
                turn ?? '–',
                t(`ledger.kinds.${kind}`),
                service ? t(`services.${service}`) : '–',
                <span lang="en">{detail}</span>,
                ticketId ?? '–',
              ],
            }))}
          />
        </Part>
      )}
    </>
  );
};
