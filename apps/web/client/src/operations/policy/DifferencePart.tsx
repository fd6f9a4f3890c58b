import { Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { EditionChoice } from './EditionChoice.js';

/** In what one edition differs from another, told in both languages. */
export const DifferencePart = ({ ids }: { ids: string[] }) => {
  const { t } = useTranslation();
  const [from, setFrom] = useState(ids.at(-2) ?? ids[0]!);
  const [to, setTo] = useState(ids.at(-1)!);
  const query = useQuery({
    queryKey: ['difference', from, to],
    queryFn: () => bodyOf(api.GET('/operations/v1/policy/difference', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <Part title={t('policy.difference')}>
      <Group align="end" gap="sm" mb="sm">
        <EditionChoice label={t('policy.before')} ids={ids} value={from} onChoose={setFrom} />
        <EditionChoice label={t('policy.after')} ids={ids} value={to} onChoose={setTo} />
      </Group>
      <Asked query={query}>
        {({ items }) => (
          <DataTable
            name={t('policy.difference')}
            minWidth={720}
            none={t('policy.same')}
            head={[t('policy.kind'), '日本語', 'English']}
            rows={items.map(({ kind, about, text }, index) => ({
              key: `${kind}-${about}-${index}`,
              cells: [
                t(`policy.kinds.${kind}`),
                <span lang="ja">{text.ja}</span>,
                <span lang="en">{text.en}</span>,
              ],
            }))}
          />
        )}
      </Asked>
    </Part>
  );
};
