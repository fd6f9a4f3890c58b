import { NavLink, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { SECTIONS } from './sections.js';

/** The way to each page. */
export const Sections = ({ onGo }: { onGo?: () => void }) => {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <Stack component="nav" gap={4} aria-label={t('nav.label')}>
      {SECTIONS.map(({ name, at }) => (
        <NavLink
          key={name}
          component={Link}
          href={at}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
          label={t(`nav.${name}`)}
          active={location === at}
          aria-current={location === at ? 'page' : undefined}
          onClick={onGo}
        />
      ))}
    </Stack>
  );
};
