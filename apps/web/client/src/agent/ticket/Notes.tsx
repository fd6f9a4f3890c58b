import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { useOnce } from '../composer/once.js';
import { useWords, writeWords } from '../composer/writing.js';
import type { Ticket } from '../types.js';
import classes from './ticket.module.css';

/** What agents have told each other; customers never see it. A new note shows at once. */
export const Notes = ({ ticket: { ticketId, notes } }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const [text, setText] = useWords(ticketId, 'note');
  const [written, setWritten] = useState<readonly { at: string; body: string }[]>([]);
  const once = useOnce();
  const adding = useMutation({
    mutationFn: async (body: string) => {
      const note = { body, before: notes.length };
      return api.POST('/agent/v1/tickets/{id}/notes', {
        params: { path: { id: ticketId } },
        headers: once(note),
        body: { body },
      });
    },
    onSuccess: ({ data }) => {
      if (data) setWritten([...written, data]);
      writeWords(ticketId, 'note', '');
    },
  });
  const isThere = (note: { at: string; body: string }) =>
    notes.some(({ at, body }) => at === note.at && body === note.body);
  const shown = [...notes, ...written.filter((note) => !isThere(note))];
  const isOnItsWay = adding.isPending && !shown.some(({ body }) => body === adding.variables);
  return (
    <>
      <ul className={classes.notes} aria-label={t('notes.title')}>
        {shown.map(({ at, body }, index) => (
          <li key={index}>
            <Text size="xs">{sayInstant(at)}</Text>
            {body}
          </li>
        ))}
        {isOnItsWay && <li aria-busy>{adding.variables}</li>}
      </ul>
      <Textarea
        autosize
        minRows={2}
        label={t('notes.add')}
        description={t('notes.hint')}
        value={text}
        readOnly={adding.isPending}
        onChange={setText}
      />
      {adding.error && <ProblemNote error={adding.error} />}
      <Group>
        <Button
          {...{
            mt: 4,
            size: 'compact-sm',
            variant: 'default',
            disabled: text.trim() === '',
            loading: adding.isPending,
          }}
          onClick={() => adding.mutate(text.trim())}
        >
          {t('notes.save')}
        </Button>
      </Group>
    </>
  );
};
