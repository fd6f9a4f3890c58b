import { Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../shared/look/Guard.js';
import { TurnTicket } from '../../shared/look/TurnTicket.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { language } from '../../shared/texts/language.js';
import { fieldIn, topicIn } from '../../shared/texts/policy-words.js';
import { isHeld, type Ticket } from '../types.js';
import { sayEdition } from './edition.js';
import { History } from './History.js';
import { Looks } from './Looks.js';
import { Notes } from './Notes.js';
import classes from './ticket.module.css';

type Pairs = readonly (readonly [name: string, value: ReactNode])[];

/** Names and values; what there is no value for is left out. */
const List = ({ pairs }: { pairs: Pairs }) => (
  <dl className={classes.fact}>
    {pairs
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Stack gap={4} component="section">
    <Title order={2} size="h5">
      {title}
    </Title>
    <Guard>{children}</Guard>
  </Stack>
);

/** What there is to know of a ticket besides what was said. */
export const Facts = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const { turn, businessDate, dateRule, receivedAt, opensAt } = ticket;
  return (
    <>
      <TurnTicket {...{ turn, isSmall: true, ...(businessDate && { businessDate }) }} />
      <Decision ticket={ticket} />
      <Part title={t('facts.date')}>
        {dateRule && <Text size="sm">{t(`turn.rule.${dateRule}`)}</Text>}
        <List
          pairs={[
            [t('facts.receivedAt'), receivedAt && sayInstant(receivedAt)],
            [t('facts.opensAt'), opensAt && sayInstant(opensAt)],
          ]}
        />
      </Part>
      <Customer ticket={ticket} />
      {isHeld(ticket) && (
        <Part title={t('looks.title')}>
          <Looks ticket={ticket} />
        </Part>
      )}
      <Part title={t('notes.title')}>
        <Notes ticket={ticket} />
      </Part>
      <Part title={t('history.title')}>
        <History ticket={ticket} />
      </Part>
    </>
  );
};

const Decision = ({ ticket: { decision } }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  if (!decision) return null;
  const { outcome, reasons, missing, edition } = decision;
  const why = reasons.map(({ code, section }) => t(`facts.reason.${code}`, { section })).join('\n');
  return (
    <Part title={t('facts.decision')}>
      <List
        pairs={[
          [t('facts.outcome'), t(`facts.outcomes.${outcome}`)],
          [t('facts.reasons'), why],
          [t('facts.missing'), missing.map((path) => fieldIn(language(), path)).join('\n')],
          [t('facts.edition'), sayEdition(edition, t)],
        ]}
      />
    </Part>
  );
};

const Customer = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const { topic, correctedTopic, plan, registeredEmail, emailVerified, sharesScreen } = ticket;
  const given = [
    ...Object.entries(ticket.environment ?? {}).map(
      ([name, value]) => [`environment.${name}`, value] as const,
    ),
    ...Object.entries(ticket.details ?? {}).map(([name, value]) => [`details.${name}`, value] as const),
  ];
  const email =
    registeredEmail && `${registeredEmail}\n${t(emailVerified ? 'facts.verified' : 'facts.unverified')}`;
  return (
    <Part title={t('facts.inquiry')}>
      <List
        pairs={[
          [t('facts.topic'), topic && topicIn(language(), topic)],
          [t('facts.correctedTopic'), correctedTopic && topicIn(language(), correctedTopic)],
          [t('facts.plan'), plan && t(`facts.plans.${plan}`)],
          [t('facts.language'), ticket.language && t(`languages.${ticket.language}`)],
          [t('facts.email'), email],
          [t('facts.screen'), t(sharesScreen ? 'facts.screenYes' : 'facts.screenNo')],
          ...given.map(([path, value]) => [nameOf(path, t), value] as const),
        ]}
      />
    </Part>
  );
};

const nameOf = (path: string, t: TFunction): string =>
  path === 'details.errorMessage' ? t('facts.errorMessage') : fieldIn(language(), path);
