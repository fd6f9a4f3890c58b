import { Button, Checkbox, Group, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { language } from '../../shared/texts/language.js';
import { fieldIn, FIELDS } from '../../shared/texts/policy-words.js';
import type { HeldTicket } from '../types.js';
import { type Writing, write } from './writing.js';

interface ChecklistProps {
  ticket: HeldTicket;
  writing: Writing;
  onInsert: (text: string) => void;
}

/** Asks for fields by name: the customer gets one input for each. */
export const Checklist = ({ ticket, writing, onInsert }: ChecklistProps) => {
  const { t } = useTranslation();
  const { ticketId, language: theirs = 'ja' } = ticket;
  const { missing } = writing;
  const lines = missing.map((path) => `${theirs === 'ja' ? '・' : '- '}${fieldIn(theirs, path)}`);
  const asText = [t('checklist.sentence', { lng: theirs }), ...lines].join('\n');
  return (
    <Checkbox.Group
      label={t('checklist.title')}
      description={t('checklist.hint')}
      value={missing}
      onChange={(chosen) => write(ticketId, { missing: FIELDS.filter((path) => chosen.includes(path)) })}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="xs" verticalSpacing={4} mt="xs">
        {FIELDS.map((path) => (
          <Checkbox key={path} value={path} label={fieldIn(language(), path)} />
        ))}
      </SimpleGrid>
      <Group mt="xs">
        <Button
          {...{ variant: 'default', size: 'compact-sm', disabled: missing.length === 0 }}
          onClick={() => onInsert(asText)}
        >
          {t('checklist.insert')}
        </Button>
      </Group>
    </Checkbox.Group>
  );
};
