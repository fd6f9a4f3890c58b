import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../parts/Asked.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { useAgents } from '../queries.js';
import type { View } from '../views.js';
import { AgentsTable } from './AgentsTable.js';
import { LookupPart } from './LookupPart.js';
import { TakeAwayDialog } from './TakeAwayDialog.js';

/** Who is there, by opaque ids, and what they have in hand. */
export const AgentsPage = () => {
  const { t } = useTranslation();
  const query = useAgents();
  const [taking, setTaking] = useState<View<'InHandView'>>();
  return (
    <>
      <PageHead title={t('nav.agents')}>{t('agents.lead')}</PageHead>
      <Part title={t('agents.list')}>
        <Asked query={query}>
          {(agents) => (
            <>
              <Text size="sm" mb="xs">
                {t('agents.count', {
                  count: agents.length,
                  present: agents.filter(({ present }) => present).length,
                })}
              </Text>
              <AgentsTable agents={agents} onTake={setTaking} />
            </>
          )}
        </Asked>
      </Part>
      <LookupPart onTake={setTaking} />
      {taking && <TakeAwayDialog inHand={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
};
