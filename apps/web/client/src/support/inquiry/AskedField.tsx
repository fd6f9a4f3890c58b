import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../use-language.js';
import { NOT_KNOWN } from './asked.js';
import type { Field } from './use-topics.js';

interface AskedFieldProps {
  field: Field;
  value: string;
  onAnswer: (value: string) => void;
  error?: string | undefined;
}

const LONG = ['details.steps'];
const CHOICES = ['details.connection'];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Something that the policy asks for; "I don't know" is an answer. */
export const AskedField = ({ field: { field, name, why }, value, onAnswer, error }: AskedFieldProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const isUnknown = value === NOT_KNOWN;
  const label = t(`fields.${field}`, { defaultValue: capitalised(name[language]) });
  const common = {
    ...{ label, description: capitalised(why[language]), error, name: field },
    value: isUnknown ? '' : value,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onAnswer(currentTarget.value),
  };
  if (CHOICES.includes(field)) {
    const choices = ['file', 'api', NOT_KNOWN].map((choice) => ({
      value: choice,
      label: t(`connection.${choice}`),
    }));
    return <NativeSelect {...common} value={value} data={[{ value: '', label: t('choose') }, ...choices]} />;
  }
  return (
    <Stack gap="xs">
      {LONG.includes(field) ? (
        <Textarea {...common} disabled={isUnknown} minRows={3} rows={3} />
      ) : (
        <TextInput
          {...common}
          {...(field === 'registeredEmail' && { type: 'email', autoComplete: 'email', inputMode: 'email' })}
          disabled={isUnknown}
        />
      )}
      <Checkbox
        size="sm"
        label={t('dontKnow')}
        aria-label={`${t('dontKnow')}: ${label}`}
        checked={isUnknown}
        onChange={({ currentTarget }) => onAnswer(currentTarget.checked ? NOT_KNOWN : '')}
      />
    </Stack>
  );
};
