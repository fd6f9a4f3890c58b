import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Days, dayOf } from '../days.js';
import { Asked } from '../parts/Asked.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { PeriodChoice } from '../parts/PeriodChoice.js';
import { useQueue } from '../queries.js';
import type { View } from '../views.js';
import { CompliancePart } from './CompliancePart.js';
import { OvertimePart } from './OvertimePart.js';
import { PassDialog } from './PassDialog.js';
import { StuckNote } from './StuckNote.js';
import { TopicsPart } from './TopicsPart.js';

/** Whether the line is kept, and what operators may do to it. */
export const LinePage = () => {
  const { t } = useTranslation();
  const query = useQueue();
  return (
    <>
      <PageHead title={t('nav.line')}>{t('line.lead')}</PageHead>
      <Asked query={query}>
        {(queue) => (
          <>
            <WatermarkPart queue={queue} />
            <OvertimePart now={queue.at} />
            <OfPeriod today={dayOf(queue.at)} />
          </>
        )}
      </Asked>
    </>
  );
};

const WatermarkPart = ({ queue }: { queue: View<'QueueView'> }) => {
  const { t } = useTranslation();
  const [isPassing, setPassing] = useState(false);
  return (
    <Part title={t('line.passing')} note={t('line.passingNote')}>
      <Text size="sm">{t('line.watermark', { turn: queue.watermark })}</Text>
      <StuckNote queue={queue} />
      {!queue.stuck && (
        <Button mt="xs" variant="default" size="sm" onClick={() => setPassing(true)}>
          {t('line.pass')}
        </Button>
      )}
      {isPassing && <PassDialog through={queue.watermark + 1} onClose={() => setPassing(false)} />}
    </Part>
  );
};

const OfPeriod = ({ today }: { today: string }) => {
  const { t } = useTranslation();
  const [days, setDays] = useState<Days>({ from: today, to: today });
  return (
    <>
      <Part title={t('line.compliance')} note={t('line.complianceNote')}>
        <PeriodChoice today={today} onChoose={setDays} />
      </Part>
      <CompliancePart days={days} />
      <TopicsPart days={days} />
    </>
  );
};
