import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayFullDay } from '../../shared/texts/jst.js';
import { Asked } from '../parts/Asked.js';
import { PageHead } from '../parts/PageHead.js';
import { useQueue } from '../queries.js';
import type { View } from '../views.js';
import { ClosuresPart } from './ClosuresPart.js';
import { DatePart } from './DatePart.js';
import { Legend } from './Legend.js';
import { Month } from './Month.js';
import classes from './calendar.module.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const NEAR_MILLIS = 400 * 86_400_000;

/** The desk's calendar: the year, closures, and which date an arrival would get. */
export const CalendarPage = () => {
  const { t } = useTranslation();
  const query = useQueue();
  return (
    <>
      <PageHead title={t('nav.calendar')}>{t('calendar.lead')}</PageHead>
      <Asked query={query}>
        {({ at }) => (
          <>
            <Year first={Number(at.slice(0, 4))} />
            <DatePart now={at} />
            <ClosuresPart today={at.slice(0, 10)} />
          </>
        )}
      </Asked>
    </>
  );
};

const Year = ({ first }: { first: number }) => {
  const { t } = useTranslation();
  const [year, setYear] = useState(first);
  const query = useQuery({
    queryKey: ['calendar', 'year', year],
    queryFn: () => bodyOf(api.GET('/operations/v1/calendar/year', { params: { query: { year } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="year">
      <Group mt="lg" mb="sm" gap="xs">
        <Button
          variant="default"
          size="sm"
          onClick={() => setYear(year - 1)}
          aria-label={t('calendar.before')}
        >
          ←
        </Button>
        <Title order={2} size="h3" id="year" aria-live="polite">
          {t('calendar.year', { year })}
        </Title>
        <Button
          variant="default"
          size="sm"
          onClick={() => setYear(year + 1)}
          aria-label={t('calendar.after')}
        >
          →
        </Button>
      </Group>
      <Asked query={query} height={640}>
        {(known) =>
          known.year === year && (
            <>
              <Coverage year={known} />
              <Legend />
              <div className={classes.months}>
                {MONTHS.map((month) => (
                  <Month key={month} year={known} month={month} />
                ))}
              </div>
            </>
          )
        }
      </Asked>
    </section>
  );
};

/** Which of the year's holidays are announced, and when the data ends. */
const Coverage = ({ year }: { year: View<'CalendarYearView'> }) => {
  const { t } = useTranslation();
  const { announcedUntil, coveredUntil, today } = year;
  const isPredicted = `${year.year}-12-31` > announcedUntil;
  const endsSoon = Date.parse(coveredUntil) - Date.parse(today) < NEAR_MILLIS;
  return (
    <>
      {isPredicted && (
        <Alert variant="light" color="yellow" mb="sm">
          {t('calendar.predictedAfter', { date: sayFullDay(announcedUntil) })}
        </Alert>
      )}
      {endsSoon && (
        <Alert variant="light" color="red" mb="sm">
          {t('calendar.endsSoon', { date: sayFullDay(coveredUntil) })}
        </Alert>
      )}
      <Text size="sm" c="dimmed" mb="sm">
        {t('calendar.coverage', { announced: sayFullDay(announcedUntil), until: sayFullDay(coveredUntil) })}
      </Text>
    </>
  );
};
