import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/schema.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { useLanguage } from '../use-language.js';
import { FilePicker } from '../files/FilePicker.js';
import { useFiles } from '../files/use-files.js';
import { informationOf } from './asked.js';
import classes from './AskedFields.module.css';
import { changeDraft, clearDraft, type Draft } from './draft.js';
import type { Faults } from './faults.js';
import { beginSending } from './sending.js';
import { textFault } from './text-fault.js';
import type { SendingState } from './use-sending.js';

interface WriteTextProps {
  draft: Draft;
  fields: readonly string[];
  faults: Faults;
  refusal: unknown;
  sending: SendingState;
  actualScreen?: components['schemas']['ClauseDto'] | undefined;
  /** Announced before it is sent: no consent is asked for it. */
  activityLog?: string | undefined;
  onRefusalSeen: () => void;
}

/** Subject, text and files, once it is known what the policy says. */
export const WriteText = ({
  draft,
  fields,
  faults,
  refusal,
  sending,
  actualScreen,
  activityLog,
  onRefusalSeen,
}: WriteTextProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const files = useFiles();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { subject, message, screenSharing, answers, topic } = draft;
  const { isSending } = sending;
  const wrong = { subject: textFault('subject', subject), message: textFault('message', message) };
  const faultOf = (field: 'subject' | 'message') =>
    (isTried && wrong[field] && t(wrong[field])) || faults[field];
  useEffect(() => {
    if (refusal !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isSending || files.isBusy) return;
    setTried(true);
    if (wrong.subject || wrong.message) {
      form.current?.querySelector<HTMLElement>(wrong.subject ? '[name=subject]' : '[name=message]')?.focus();
      return;
    }
    onRefusalSeen();
    const { attachments, uploadToken } = files.attachments;
    const body = {
      ...{ language: draft.language, topic: topic!, subject: subject.trim(), message },
      ...informationOf(fields, answers),
      ...(actualScreen && screenSharing && { screenSharing }),
      ...(attachments && { attachments }),
    };
    beginSending({ key: draft.key, body, ...(uploadToken && { uploadToken }) });
  };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('write.title')}
        </Title>
        <fieldset className={classes.fields} disabled={isSending}>
          <Stack gap="sm">
            <TextInput
              {...{
                label: t('write.subject'),
                name: 'subject',
                value: subject,
                error: faultOf('subject'),
                lang: draft.language,
              }}
              onChange={({ currentTarget }) => changeDraft({ subject: currentTarget.value })}
            />
            <Textarea
              {...{
                label: t('write.message'),
                name: 'message',
                value: message,
                error: faultOf('message'),
                lang: draft.language,
              }}
              description={t('write.kept')}
              rows={8}
              onChange={({ currentTarget }) => changeDraft({ message: currentTarget.value })}
            />
            <FilePicker files={files} isDisabled={isSending} />
            {actualScreen && (
              <Checkbox
                label={t('consent.screen')}
                description={actualScreen.text[language]}
                checked={screenSharing}
                onChange={({ currentTarget }) => changeDraft({ screenSharing: currentTarget.checked })}
              />
            )}
            {activityLog && (
              <Text size="sm" c="dimmed" lang={draft.language}>
                {activityLog}
              </Text>
            )}
          </Stack>
        </fieldset>
        {refusal !== undefined && <ProblemNote error={refusal} />}
        {sending.isLost && (
          <Alert color="gray" role="alert" title={t('write.lost')}>
            <Text size="sm">{t('write.lostHint')}</Text>
            <Button mt="xs" size="compact-sm" variant="default" onClick={sending.again}>
              {t('retry')}
            </Button>
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" size="md" loading={isSending} disabled={files.isBusy}>
            {t('write.send')}
          </Button>
          {!isSending && (subject !== '' || message !== '') && (
            <Button variant="subtle" color="gray" onClick={clearDraft}>
              {t('write.discard')}
            </Button>
          )}
        </Group>
        {files.isBusy && <Text size="sm">{t('write.waitForFiles')}</Text>}
      </Stack>
    </form>
  );
};
