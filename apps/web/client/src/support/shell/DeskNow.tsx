import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayInstant, sayTime } from '../../shared/texts/jst.js';
import { useLanguage } from '../use-language.js';
import classes from './DeskNow.module.css';
import { Fold } from './Fold.js';

/** What is told only while it holds, and so before everything else. */
const OF_NOW = ['after-closed-days', 'busy'];

/** Whether the desk is open, when it opens or closes, and what the policy has customers know. */
export const DeskNow = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: desk } = useQuery({
    queryKey: ['desk'],
    queryFn: () => bodyOf(api.GET('/v1/desk')),
    refetchInterval: 60_000,
  });
  if (!desk) return <div className={classes.room} />;
  const { open, opensAt, closesAt, hours, notices } = desk;
  const [ofNow, always] = [true, false].map((now) => notices.filter(({ id }) => OF_NOW.includes(id) === now));
  return (
    <Stack gap="xs" component="section" aria-label={t('desk.title')}>
      <Group gap="xs" align="center">
        <span className={classes.sign} data-open={open || undefined} aria-hidden />
        <Text>
          <strong>{t(open ? 'desk.open' : 'desk.closed')}</strong>{' '}
          {open && closesAt && t('desk.until', { at: sayTime(closesAt) })}
          {!open && opensAt && t('desk.opens', { at: sayInstant(opensAt) })}
        </Text>
      </Group>
      {!open && <Text size="sm">{t('desk.writeAnyway')}</Text>}
      {ofNow!.map(({ id, text }) => (
        <Text key={id} size="sm">
          {text[language]}
        </Text>
      ))}
      <Fold title={t('desk.notices')}>
        <li>{t('desk.hours', { opens: hours.opens, closes: hours.closes })}</li>
        {always!.map(({ id, text }) => (
          <li key={id}>{text[language]}</li>
        ))}
      </Fold>
    </Stack>
  );
};
