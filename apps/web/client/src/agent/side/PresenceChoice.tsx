import { Button, Checkbox, Group, Modal, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { language } from '../../shared/texts/language.js';
import type { AgentState, Presence } from '../types.js';
import { type NewPresence, usePresence } from './use-presence.js';

const STATUSES = ['available', 'away', 'offline'] as const;
const LANGUAGES = ['ja', 'en'] as const;
const CAPACITIES = ['1', '2', '3', '4', '5'];

/** Whether the agent is there, in which languages, for how many at a time. It shows at once what was chosen. */
export const PresenceChoice = ({ state }: { state: AgentState }) => {
  const { t } = useTranslation();
  const saving = usePresence();
  const [leavingAs, setLeavingAs] = useState<Presence['status']>();
  const shown: NewPresence = saving.isPending ? saving.variables : state.presence;
  const languages = shown.languages.length > 0 ? shown.languages : [language()];
  const change = (part: Partial<NewPresence>) => {
    const { status, capacity } = shown;
    saving.mutate({ status, languages, capacity, ...part });
  };
  const turns = state.tickets.filter((ticket) => !ticket.investigationUntil).map(({ turn }) => turn);
  const choose = (status: Presence['status']) =>
    status !== 'available' && turns.length > 0 ? setLeavingAs(status) : change({ status });
  const choice = {
    data: STATUSES.map((value) => ({ value, label: t(`presence.${value}`) })),
    value: shown.status,
  };
  return (
    <Stack gap="xs" role="group" aria-label={t('presence.title')}>
      <SegmentedControl
        {...{ ...choice, fullWidth: true, 'aria-label': t('presence.title') }}
        onChange={(status) => choose(status)}
      />
      <Group justify="space-between" gap="xs">
        <Group gap="sm" role="group" aria-label={t('presence.languages')}>
          {LANGUAGES.map((one) => {
            const isChosen = languages.includes(one);
            const others = languages.filter((other) => other !== one);
            const next = isChosen
              ? others
              : LANGUAGES.filter((other) => other === one || others.includes(other));
            // Nobody speaks nothing: the last one stays.
            const isLast = isChosen && others.length === 0;
            return (
              <Checkbox
                key={one}
                label={t(`languages.${one}`)}
                checked={isChosen}
                onChange={() => !isLast && change({ languages: next })}
              />
            );
          })}
        </Group>
        <NativeSelect
          {...{ size: 'xs', 'aria-label': t('presence.capacity'), data: atATime(t, shown.capacity) }}
          value={String(shown.capacity)}
          onChange={(chosen) => change({ capacity: Number(chosen.currentTarget.value) })}
        />
      </Group>
      {saving.error && <ProblemNote error={saving.error} />}
      {leavingAs && (
        <Modal
          opened
          onClose={() => setLeavingAs(undefined)}
          title={t('presence.leave.title')}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <Text>{t('presence.leave.text', { turns: turns.join(', ') })}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={() => setLeavingAs(undefined)}>
              {t('cancel')}
            </Button>
            <Button
              data-autofocus
              onClick={() => {
                change({ status: leavingAs });
                setLeavingAs(undefined);
              }}
            >
              {t(`presence.leave.${leavingAs}`)}
            </Button>
          </Group>
        </Modal>
      )}
    </Stack>
  );
};

const atATime = (t: TFunction, capacity: number) =>
  [...new Set([...CAPACITIES, String(capacity)])].map((value) => ({
    value,
    label: t('presence.atATime', { number: value }),
  }));
