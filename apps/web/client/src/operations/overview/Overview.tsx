import { Grid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayTime } from '../../shared/texts/jst.js';
import { Asked } from '../parts/Asked.js';
import { PageHead } from '../parts/PageHead.js';
import { dayOf } from '../days.js';
import { StuckNote } from '../line/StuckNote.js';
import { useQueue } from '../queries.js';
import { Flow } from './Flow.js';
import { LiveFigures } from './LiveFigures.js';
import { WaitingByDate } from './WaitingByDate.js';

/** How the line stands now. */
export const Overview = () => {
  const { t } = useTranslation();
  const query = useQueue();
  return (
    <>
      <PageHead title={t('nav.overview')}>
        {query.data && t('overview.asOf', { at: sayTime(query.data.at) })}
      </PageHead>
      <Asked query={query}>
        {(queue) => (
          <>
            <StuckNote queue={queue} />
            <LiveFigures queue={queue} />
            <Grid gap="xl">
              <Grid.Col span={{ base: 12, lg: 7 }}>
                <Flow today={dayOf(queue.at)} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 5 }}>
                <WaitingByDate />
              </Grid.Col>
            </Grid>
          </>
        )}
      </Asked>
    </>
  );
};
