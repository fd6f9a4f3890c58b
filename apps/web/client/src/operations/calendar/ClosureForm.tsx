import { Button, Group, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { ActDialog } from '../parts/ActDialog.js';
import { Impact } from './Impact.js';

interface Fields {
  from: string;
  to: string;
  ja: string;
  en: string;
}

const bodyFrom = ({ from, to, ja, en }: Fields) => ({
  ...{ from, to: to || from },
  reason: { ja: ja.trim(), en: en.trim() },
});

/** Fields side by side begin at one height: what is said of one stands below it. */
const BELOW = ['label', 'input', 'description', 'error'];

/** Closes the desk on days, once it has said what that does. */
export const ClosureForm = ({ today }: { today: string }) => {
  const { t } = useTranslation();
  const [fields, setFields] = useState<Fields>({ from: '', to: '', ja: '', en: '' });
  const [isChecked, setChecked] = useState(false);
  const [foresees, setForesees] = useState(false);
  const foreseeing = useMutation({
    mutationFn: () => bodyOf(api.POST('/operations/v1/closures/preview', { body: bodyFrom(fields) })),
    onSuccess: () => setForesees(true),
  });
  const isComplete = fields.from !== '' && fields.ja.trim() !== '' && fields.en.trim() !== '';
  const foresee = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isComplete && !foreseeing.isPending) foreseeing.mutate();
  };
  const field = (name: keyof Fields, more: object = {}) => (
    <TextInput
      label={t(`calendar.fields.${name}`)}
      value={fields[name]}
      onChange={(change) => setFields({ ...fields, [name]: change.currentTarget.value })}
      error={isChecked && name !== 'to' && fields[name].trim() === '' && t(`calendar.missing.${name}`)}
      {...more}
    />
  );
  return (
    <>
      <form onSubmit={foresee} noValidate>
        <Stack gap="sm" mt="md" maw={640}>
          <Title order={3} size="h5">
            {t('calendar.add')}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {field('from', { type: 'date', min: today, required: true })}
            {field('to', {
              type: 'date',
              min: fields.from || today,
              description: t('calendar.toNote'),
              inputWrapperOrder: BELOW,
            })}
            {field('ja', { required: true, maxLength: 200, lang: 'ja' })}
            {field('en', { required: true, maxLength: 200, lang: 'en' })}
          </SimpleGrid>
          {foreseeing.error && <ProblemNote error={foreseeing.error} />}
          <Group>
            <Button type="submit" variant="default" loading={foreseeing.isPending}>
              {t('calendar.foresee')}
            </Button>
          </Group>
        </Stack>
      </form>
      {/* Not within the form: what is sent in the dialog is not its. */}
      {foresees && foreseeing.data && (
        <ActDialog
          title={t('calendar.add')}
          consequence={<Impact {...foreseeing.data} />}
          doIt={t('calendar.close')}
          withoutReason
          isDestructive
          onClose={() => setForesees(false)}
          act={async (_reason, key) => {
            const params = { header: { 'Idempotency-Key': key } };
            await bodyOf(api.POST('/operations/v1/closures', { body: bodyFrom(fields), params }));
            setFields({ from: '', to: '', ja: '', en: '' });
            setChecked(false);
            return t('calendar.added');
          }}
        />
      )}
    </>
  );
};
