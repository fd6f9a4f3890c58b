import { Box, Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { Part } from '../parts/Part.js';
import type { View } from '../views.js';
import { AgentsTable } from './AgentsTable.js';

/** Finds the agent of a subject; that somebody looked is kept. */
export const LookupPart = ({ onTake }: { onTake: (inHand: View<'InHandView'>) => void }) => {
  const { t } = useTranslation();
  const [subject, setSubject] = useState('');
  const [isMissing, setMissing] = useState(false);
  const looking = useMutation({
    mutationFn: () => bodyOf(api.POST('/operations/v1/agents/lookup', { body: { subject: subject.trim() } })),
  });
  const look = (event: FormEvent) => {
    event.preventDefault();
    setMissing(subject.trim() === '');
    if (subject.trim() !== '' && !looking.isPending) looking.mutate();
  };
  return (
    <Part title={t('agents.lookup')} note={t('agents.lookupNote')}>
      <form onSubmit={look} noValidate>
        <Group align="end" gap="xs">
          <TextInput
            label={t('agents.subject')}
            value={subject}
            onChange={(change) => setSubject(change.currentTarget.value)}
            error={isMissing && t('agents.subjectMissing')}
            maxLength={255}
            autoComplete="off"
          />
          <Button type="submit" variant="default" loading={looking.isPending}>
            {t('agents.look')}
          </Button>
        </Group>
      </form>
      <Box mt="sm" aria-live="polite">
        {looking.error && <ProblemNote error={looking.error} />}
        {looking.data && <AgentsTable agents={[looking.data]} onTake={onTake} />}
      </Box>
    </Part>
  );
};
