import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTS } from './acts.js';
import { type AuditFields, EMPTY, wrongFields } from './fields.js';

/** What is looked for in the trail. */
export const AuditForm = (props: { first: AuditFields; onSearch: (fields: AuditFields) => void }) => {
  const { t } = useTranslation();
  const [fields, setFields] = useState(props.first);
  const [wrong, setWrong] = useState<string[]>([]);
  const set = (name: keyof AuditFields, value: string) => setFields({ ...fields, [name]: value });
  const search = (event: FormEvent) => {
    event.preventDefault();
    const found = wrongFields(fields);
    setWrong(found);
    if (found.length === 0) props.onSearch(fields);
  };
  const clear = () => {
    setFields(EMPTY);
    setWrong([]);
    props.onSearch(EMPTY);
  };
  const field = (name: keyof AuditFields, more: object = {}) => (
    <TextInput
      label={t(`audit.${name}`)}
      value={fields[name]}
      onChange={(change) => set(name, change.currentTarget.value)}
      error={wrong.includes(name) && t(`audit.wrong.${name}`)}
      autoComplete="off"
      {...more}
    />
  );
  return (
    <form onSubmit={search} noValidate>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm" mt="md">
        {field('turn', { inputMode: 'numeric' })}
        {field('ticketId')}
        {field('agent')}
        <NativeSelect
          label={t('audit.act')}
          value={fields.act}
          onChange={(change) => set('act', change.currentTarget.value)}
          data={[
            { value: '', label: t('audit.everyAct') },
            ...ACTS.map((act) => ({ value: act, label: t(`acts.${act}`) })),
          ]}
        />
        {field('from', { type: 'datetime-local' })}
        {field('to', { type: 'datetime-local' })}
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Button type="submit">{t('audit.search')}</Button>
        <Button variant="default" onClick={clear}>
          {t('audit.clear')}
        </Button>
      </Group>
    </form>
  );
};
