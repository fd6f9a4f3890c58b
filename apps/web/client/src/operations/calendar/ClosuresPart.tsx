import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { language } from '../../shared/texts/language.js';
import { sayFullDay } from '../../shared/texts/jst.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import type { View } from '../views.js';
import { ClosureForm } from './ClosureForm.js';
import { ReopenDialog } from './ReopenDialog.js';

type Closure = View<'ClosureView'>;

/** A list has at most so many; older ones are seen in their year. */
const MOST = 500;

const daysOf = ({ from, to }: Pick<Closure, 'from' | 'to'>): string =>
  from === to ? sayFullDay(from) : `${sayFullDay(from)} – ${sayFullDay(to)}`;

/** The days on which operations keep the desk closed. */
export const ClosuresPart = ({ today }: { today: string }) => {
  const { t } = useTranslation();
  const [reopening, setReopening] = useState<Closure>();
  const query = useQuery({
    queryKey: ['closures'],
    queryFn: () => bodyOf(api.GET('/operations/v1/closures', { params: { query: { limit: MOST } } })),
    refetchInterval: (current) => (current.state.data?.redating.length ? 1_000 : 15_000),
  });
  return (
    <Part title={t('calendar.closures')} note={t('calendar.closuresNote')}>
      <Asked query={query}>
        {({ items, redating }) => (
          <Stack gap="sm">
            {redating.map(({ calendarVersion, turns }) => (
              <Text key={calendarVersion} size="sm" role="status">
                {t('calendar.redating', { count: turns })}
              </Text>
            ))}
            <DataTable
              name={t('calendar.closures')}
              none={t('calendar.noClosure')}
              head={[t('calendar.days'), t('calendar.why'), t('calendar.remove')]}
              rows={items
                .filter(({ to }) => to >= today)
                .map((closure) => ({
                  key: closure.closureId,
                  cells: [
                    daysOf(closure),
                    closure.reason[language()],
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setReopening(closure)}
                      aria-label={t('calendar.removeOf', { days: daysOf(closure) })}
                    >
                      {t('calendar.remove')}
                    </Button>,
                  ],
                }))}
            />
          </Stack>
        )}
      </Asked>
      <ClosureForm today={today} />
      {reopening && (
        <ReopenDialog closure={reopening} days={daysOf(reopening)} onClose={() => setReopening(undefined)} />
      )}
    </Part>
  );
};
