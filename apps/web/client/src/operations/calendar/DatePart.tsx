import { Box, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sayFullDay, sayInstant } from '../../shared/texts/jst.js';
import { enteredOf, instantOf } from '../days.js';
import { Part } from '../parts/Part.js';
import type { View } from '../views.js';
import { SkippedDays } from './SkippedDays.js';

/** Which date an inquiry would get that arrives then. */
export const DatePart = ({ now }: { now: string }) => {
  const { t } = useTranslation();
  const [arrival, setArrival] = useState(() => enteredOf(now));
  const [isMissing, setMissing] = useState(false);
  const asking = useMutation({
    mutationFn: (at: string) =>
      bodyOf(api.GET('/operations/v1/calendar/date', { params: { query: { at } } })),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setMissing(arrival === '');
    if (arrival !== '') asking.mutate(instantOf(arrival));
  };
  return (
    <Part title={t('calendar.question')} note={t('calendar.questionNote')}>
      <form onSubmit={ask} noValidate>
        <Group align="end" gap="xs">
          <TextInput
            type="datetime-local"
            step={1}
            label={t('calendar.arrival')}
            value={arrival}
            onChange={(change) => setArrival(change.currentTarget.value)}
            error={isMissing && t('calendar.arrivalMissing')}
          />
          <Button type="submit" variant="default" loading={asking.isPending}>
            {t('calendar.ask')}
          </Button>
        </Group>
      </form>
      <Box mt="sm" aria-live="polite">
        {asking.error && <ProblemNote error={asking.error} />}
        {asking.data && <Answer date={asking.data} />}
      </Box>
    </Part>
  );
};

const Answer = ({ date }: { date: View<'AskedDateView'> }) => {
  const { t } = useTranslation();
  const { instant, businessDate, opensAt, rule, skipped } = date;
  return (
    <Stack gap={4}>
      <Text size="sm">{t('calendar.arrives', { at: sayInstant(instant) })}</Text>
      <Text size="xl" fw={650}>
        {sayFullDay(businessDate)}
      </Text>
      <Text size="sm">
        {t(`turn.rule.${rule}`)} {t('calendar.opens', { at: sayInstant(opensAt) })}
      </Text>
      <SkippedDays days={skipped} />
    </Stack>
  );
};
