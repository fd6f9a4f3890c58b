import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { useShortcut } from '../keys/shortcuts.js';
import type { HeldTicket } from '../types.js';
import { Attach } from './Attach.js';
import { Checklist } from './Checklist.js';
import classes from './composer.module.css';
import { DraftConflict } from './DraftConflict.js';
import { Meanwhile } from './Meanwhile.js';
import { NameWarning } from './NameWarning.js';
import { placeholdersIn } from './placeholders.js';
import { Preview } from './Preview.js';
import { SavedReplies } from './SavedReplies.js';
import { messagesSince } from './unread.js';
import { useDraft } from './use-draft.js';
import { isOnNames, useReply } from './use-reply.js';
import { useWriting, write } from './writing.js';

const CHOICES = ['answered', 'question', 'closed', 'declined'] as const;

/** Writes to the customer as support. */
export const Composer = ({ ticket }: { ticket: HeldTicket }) => {
  const { t } = useTranslation();
  const { ticketId, revision, language } = ticket;
  const writing = useWriting(ticketId);
  const { message, then, reason, readRevision } = writing;
  const field = useRef<HTMLTextAreaElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const noticeRef = useRef<HTMLDivElement>(null);
  const [isPreviewed, preview] = useState(false);
  const draft = useDraft(ticket);
  const replying = useReply(ticket);
  const isEmpty = message.trim() === '';
  // What came before anything was written has been read with the rest.
  useEffect(() => {
    if (isEmpty && readRevision < revision) write(ticketId, { readRevision: revision });
  }, [isEmpty, readRevision, revision, ticketId]);
  const unread = messagesSince(ticket, isEmpty ? revision : readRevision, replying.crossing);
  const left = placeholdersIn(message);
  const needsReason = then === 'declined' && reason.trim() === '';
  const [isTried, setTried] = useState(false);

  const send = (confirmNames = false) => {
    if (replying.isPending) return;
    setTried(true);
    if (isEmpty || left.length > 0) return field.current?.focus();
    if (needsReason) return reasonField.current?.focus();
    if (unread.length > 0) return noticeRef.current?.focus();
    replying.send(confirmNames);
  };
  const type = (part: Parameters<typeof write>[1]) => {
    replying.reset();
    write(ticketId, { ...(isEmpty && { readRevision: revision }), ...part });
  };
  const insert = (text: string) => {
    type({ message: insertedAt(field.current, message, text) });
    preview(false);
    field.current?.focus();
  };
  useShortcut('r', () => {
    preview(false);
    field.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  };

  return (
    <section className={classes.composer} aria-label={t('composer.title')} onKeyDown={onKeyDown}>
      <Meanwhile
        ref={noticeRef}
        messages={unread}
        language={language}
        onRead={() => {
          write(ticketId, { readRevision: Math.max(revision, replying.crossing?.revision ?? 0) });
          replying.reset();
        }}
      />
      <Group gap="xs">
        <SavedReplies ticket={ticket} onInsert={insert} />
        <Attach ticketId={ticketId} />
        <Button
          {...{ variant: isPreviewed ? 'light' : 'default', size: 'sm', 'aria-pressed': isPreviewed }}
          onClick={() => preview(!isPreviewed)}
        >
          {t('composer.preview')}
        </Button>
      </Group>
      {isPreviewed ? (
        <Preview ticket={ticket} writing={writing} />
      ) : (
        <Textarea
          ref={field}
          autosize
          minRows={4}
          maxRows={12}
          label={t('composer.message')}
          description={t('composer.messageHint')}
          lang={language ?? 'ja'}
          value={message}
          error={isTried && isEmpty && t('composer.empty')}
          onChange={(change) => type({ message: change.currentTarget.value })}
        />
      )}
      {left.length > 0 && (
        <Text size="sm" role="status" c="var(--mantine-color-error)">
          {t('composer.fillIn', { names: left.join(' ') })}
        </Text>
      )}
      {draft.conflict && <DraftConflict theirs={draft.conflict} mine={message} onSettle={draft.settle} />}
      {then === 'question' && <Checklist ticket={ticket} writing={writing} onInsert={insert} />}
      {then === 'declined' && (
        <TextInput
          ref={reasonField}
          required
          label={t('composer.reason')}
          description={t('composer.reasonHint')}
          value={reason}
          error={isTried && needsReason && t('composer.reasonNeeded')}
          onChange={(change) => type({ reason: change.currentTarget.value })}
        />
      )}
      {isOnNames(replying.error) ? (
        <NameWarning problem={replying.error} message={message} onConfirm={() => send(true)} />
      ) : (
        replying.error && !replying.crossing && <ProblemNote error={replying.error} onRetry={() => send()} />
      )}
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          className={classes.then}
          aria-label={t('composer.then')}
          data={CHOICES.map((value) => ({ value, label: t(`composer.thens.${value}`) }))}
          value={then}
          onChange={(chosen) => type({ then: chosen })}
        />
        <Group gap="sm" className={classes.send}>
          <Text size="sm" c="dimmed">
            {draft.isSaved && t('composer.saved')}
          </Text>
          <Button onClick={() => send()} loading={replying.isPending} title="Ctrl+Enter">
            {t(`composer.send.${then}`)}
          </Button>
        </Group>
      </Group>
    </section>
  );
};

const insertedAt = (field: HTMLTextAreaElement | null, message: string, text: string): string => {
  if (message.trim() === '') return text;
  const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [message.length, message.length];
  return message.slice(0, from) + text + message.slice(to);
};
