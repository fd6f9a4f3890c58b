import { Box, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';
import { EditionChoice } from './EditionChoice.js';
import { addPage, type Simulated, waysOf } from './simulated.js';

const SHOWN = 200;

/** What another edition would have decided of everything that is stored; nothing is changed. */
export const SimulationPart = ({ ids }: { ids: string[] }) => {
  const { t } = useTranslation();
  const [edition, setEdition] = useState(ids[0]!);
  const simulating = useMutation({
    mutationFn: async (): Promise<Simulated> => {
      let found: Simulated = { edition, judged: 0, notKept: 0, changes: [] };
      let after: string | undefined;
      do {
        const query = { edition, limit: 5_000, ...(after && { after }) };
        const page: View<'SimulationView'> = await bodyOf(
          api.GET('/operations/v1/policy/simulation', { params: { query } }),
        );
        found = addPage(found, page);
        after = page.next;
      } while (after !== undefined);
      return found;
    },
  });
  return (
    <Part title={t('policy.simulation')} note={t('policy.simulationNote')}>
      <Group align="end" gap="sm">
        <EditionChoice label={t('policy.judgeBy')} ids={ids} value={edition} onChoose={setEdition} />
        <Button variant="default" onClick={() => simulating.mutate()} loading={simulating.isPending}>
          {t('policy.simulate')}
        </Button>
      </Group>
      <Box mt="sm" aria-live="polite">
        {simulating.error && <ProblemNote error={simulating.error} />}
        {simulating.data && <Result found={simulating.data} />}
      </Box>
    </Part>
  );
};

const Result = ({ found }: { found: Simulated }) => {
  const { t } = useTranslation();
  const { edition, judged, notKept, changes } = found;
  return (
    <Stack gap="xs">
      <Text fw={650}>
        {t('policy.changed', { edition, count: changes.length, judged: sayNumber(judged) })}
      </Text>
      <List size="sm">
        {waysOf(changes).map(({ from, to, times }) => (
          <List.Item key={from + to}>
            {t(`policy.outcomes.${from}`)} → {t(`policy.outcomes.${to}`)}: {sayNumber(times)}
          </List.Item>
        ))}
      </List>
      {notKept > 0 && <Text size="sm">{t('policy.notKept', { count: notKept })}</Text>}
      {changes.length > SHOWN && <Text size="sm">{t('list.first', { count: SHOWN })}</Text>}
      {changes.length > 0 && (
        <DataTable
          name={t('policy.simulation')}
          minWidth={560}
          head={['turn', 'decidedBy', 'was', 'wouldBe', 'why'].map((key) => t(`policy.${key}`))}
          rows={changes.slice(0, SHOWN).map(({ turn, edition: by, from, to, reasons }) => ({
            key: turn,
            cells: [
              turn,
              by,
              t(`policy.outcomes.${from}`),
              t(`policy.outcomes.${to}`),
              reasons.map(({ code, section }) => `${t(`reasons.${code}`)} (${section})`).join(t('comma')) ||
                '–',
            ],
          }))}
        />
      )}
    </Stack>
  );
};
