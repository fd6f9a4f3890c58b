import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answers } from './asked.js';
import { AskedField } from './AskedField.js';
import type { Faults } from './faults.js';
import type { Field } from './use-topics.js';
import classes from './AskedFields.module.css';

interface AskedFieldsProps {
  fields: readonly string[];
  known: readonly Field[];
  answers: Answers;
  faults: Faults;
  isDisabled: boolean;
  onAnswer: (field: string, value: string) => void;
}

/** The fields that are asked for, and nothing else. */
export const AskedFields = ({ fields, known, answers, faults, isDisabled, onAnswer }: AskedFieldsProps) => {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <fieldset className={classes.fields} disabled={isDisabled}>
      <legend>
        <Title order={3} size="h5">
          {t('asked.title')}
        </Title>
      </legend>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('asked.hint')}
        </Text>
        {known
          .filter(({ field }) => fields.includes(field))
          .map((field) => (
            <AskedField
              key={field.field}
              field={field}
              value={answers[field.field] ?? ''}
              error={faults[field.field]}
              onAnswer={(value) => onAnswer(field.field, value)}
            />
          ))}
      </Stack>
    </fieldset>
  );
};
