import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/schema.js';
import { sayFullDay, sayInstant } from '../../shared/texts/jst.js';
import { isStillToCome } from './still-to-come.js';
import { WaysOut } from './WaysOut.js';

interface ExpectationProps {
  previewed?: components['schemas']['PreviewDto'] | undefined;
  language: 'ja' | 'en';
}

const COLOURS = { accepted: 'ai', 'information-needed': 'ai', declined: 'gray' };

/** What the policy will say of an inquiry, and the date that it would get, before its long text is written. */
export const Expectation = ({ previewed, language }: ExpectationProps) => {
  const { t } = useTranslation();
  if (!previewed) return <Loader size="sm" role="status" aria-label={t('loading')} />;
  const { receivedAt, expected } = previewed;
  const { outcome, businessDate, dateRule, opensAt, wayOut = [] } = expected;
  return (
    <Alert variant="light" color={COLOURS[outcome]} title={t(`expected.${outcome}`)}>
      <Stack gap="xs">
        {businessDate && (
          <Text>
            {t('expected.date')} <strong>{sayFullDay(businessDate)}</strong>
            <br />
            <Text span size="sm">
              {dateRule && t(`turn.rule.${dateRule}`)}{' '}
              {isStillToCome(opensAt, receivedAt) && t('expected.opens', { at: sayInstant(opensAt) })}
            </Text>
          </Text>
        )}
        <WaysOut ways={wayOut} language={language} />
      </Stack>
    </Alert>
  );
};
