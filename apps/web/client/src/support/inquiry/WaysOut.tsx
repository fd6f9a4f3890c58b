import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/schema.js';

type WayOut = components['schemas']['WayOutDto'];

interface WaysOutProps {
  ways: readonly WayOut[];
  /** The inquiry's, in which these were written. */
  language: 'ja' | 'en';
}

/** Why something is not answered as it is, on which section of which edition, and what to do instead. */
export const WaysOut = ({ ways, language }: WaysOutProps) => {
  const { t } = useTranslation();
  if (ways.length === 0) return null;
  return (
    <Stack gap="xs">
      {ways.map(({ code, text, links }) => (
        <Stack key={code} gap={4}>
          <Text lang={language}>{text}</Text>
          {links.map(({ to, url }) => (
            <Anchor key={to} href={url} target="_blank" rel="noreferrer">
              {t(`wayOut.${to}`)}
            </Anchor>
          ))}
        </Stack>
      ))}
    </Stack>
  );
};
