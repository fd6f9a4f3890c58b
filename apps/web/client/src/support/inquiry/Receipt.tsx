import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TurnTicket } from '../../shared/look/TurnTicket.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { GuestLink } from '../guests/GuestLink.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { goTo } from '../shell/route.js';
import { PolicyNotices } from './PolicyNotices.js';
import { isStillToCome } from './still-to-come.js';
import type { Accepted } from './use-sending.js';
import { WaysOut } from './WaysOut.js';

interface ReceiptProps {
  accepted: Accepted;
  /** The inquiry's. */
  language: 'ja' | 'en';
  onAnother: () => void;
}

/** What an inquiry got: its turn, its date and why, what the policy will say, and what happens next. */
const Receipt = ({ accepted, language, onAnother }: ReceiptProps) => {
  const { t } = useTranslation();
  const { ticketId, turn, expected, notices = [], accessToken, receivedAt } = accepted;
  const { outcome, businessDate, dateRule, opensAt, wayOut = [] } = expected;
  const title = usePageTitle<HTMLHeadingElement>(t('receipt.title'));
  return (
    <Stack gap="md">
      <Title {...{ ref: title, order: 2, size: 'h3', tabIndex: -1 }}>{t('receipt.title')}</Title>
      <TurnTicket turn={turn} {...(businessDate && { businessDate })} {...(dateRule && { dateRule })}>
        <Text size="sm">{t('receipt.arrived', { at: sayInstant(receivedAt) })}</Text>
      </TurnTicket>
      <section>
        <Title order={3} size="h5" mb="xs">
          {t('receipt.next')}
        </Title>
        <Text>
          {outcome === 'accepted' && isStillToCome(opensAt, receivedAt)
            ? t('receipt.acceptedLater', { at: sayInstant(opensAt) })
            : t(`receipt.${outcome}`)}
        </Text>
        <WaysOut ways={wayOut} language={language} />
        <PolicyNotices notices={notices} language={language} />
      </section>
      {accessToken && <GuestLink ticketId={ticketId} accessToken={accessToken} />}
      <Group gap="xs">
        <Button onClick={() => goTo({ page: 'ticket', ticketId })}>{t('receipt.open')}</Button>
        <Button variant="default" onClick={onAnother}>
          {t('receipt.another')}
        </Button>
      </Group>
    </Stack>
  );
};

export default Receipt;
