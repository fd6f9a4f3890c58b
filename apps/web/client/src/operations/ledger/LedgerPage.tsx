import { Alert, Box, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { sayNumber } from '../say.js';
import { compare, type Comparison } from './compare.js';
import { FindingsTable } from './FindingsTable.js';

const SHOWN = 500;

/** Compares what the four services say of every turn, when it is asked for: it reads everything. */
export const LedgerPage = () => {
  const { t } = useTranslation();
  const [read, setRead] = useState(0);
  const comparing = useMutation({ mutationFn: () => compare(setRead), onMutate: () => setRead(0) });
  return (
    <>
      <PageHead title={t('nav.ledger')}>{t('ledger.lead')}</PageHead>
      <Button mt="md" onClick={() => comparing.mutate()} loading={comparing.isPending}>
        {t('ledger.compare')}
      </Button>
      {comparing.isPending && (
        <Text size="sm" mt="xs">
          {t('ledger.read', { count: read })}
        </Text>
      )}
      <Box mt="md" aria-live="polite">
        {comparing.error && <ProblemNote error={comparing.error} onRetry={() => comparing.mutate()} />}
        {comparing.data && <Findings comparison={comparing.data} />}
      </Box>
    </>
  );
};

const Findings = ({ comparison: { turns, wrong, findings } }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const says = { turns: sayNumber(turns), count: wrong };
  const waiting = findings.length - wrong;
  return (
    <>
      <Alert
        variant="light"
        color={wrong === 0 ? 'ai' : 'red'}
        title={t(wrong === 0 ? 'ledger.right' : 'ledger.wrong', says)}
      >
        {waiting > 0 && t('ledger.waiting', { count: waiting })}
      </Alert>
      {findings.length > 0 && (
        <Part
          title={t('ledger.findings')}
          note={findings.length > SHOWN && t('list.first', { count: SHOWN })}
        >
          <FindingsTable findings={findings.slice(0, SHOWN)} />
        </Part>
      )}
    </>
  );
};
