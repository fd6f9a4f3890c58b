import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, type Days } from '../days.js';

const LENGTHS = { today: 1, week: 7, month: 31 } as const;
const CHOICES = ['today', 'week', 'month', 'own'] as const;
type Choice = (typeof CHOICES)[number];

/** Lets one choose whole days up to today of the desk. */
export const PeriodChoice = ({ today, onChoose }: { today: string; onChoose: (days: Days) => void }) => {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>('today');
  const [days, setDays] = useState<Days>({ from: today, to: today });
  const choose = (next: Days) => {
    setDays(next);
    if (next.from !== '' && next.from <= next.to) onChoose(next);
  };
  const choosePreset = (next: Choice) => {
    setChoice(next);
    if (next !== 'own') choose({ from: dayAfter(today, 1 - LENGTHS[next]), to: today });
  };
  const dayField = (end: keyof Days, error?: string | false) => (
    <TextInput
      type="date"
      label={t(`period.${end}`)}
      value={days[end]}
      onChange={(change) => choose({ ...days, [end]: change.currentTarget.value })}
      error={error}
    />
  );
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t('period.label')}
        value={choice}
        onChange={(change) => choosePreset(change.currentTarget.value as Choice)}
        data={CHOICES.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      {choice === 'own' && dayField('from')}
      {choice === 'own' && dayField('to', days.from > days.to && t('period.wrong'))}
    </Group>
  );
};
