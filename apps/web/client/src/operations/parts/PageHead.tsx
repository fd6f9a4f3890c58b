import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

let isFirst = true;

/** A page's heading: its title is the window's, and who comes from another page begins to read here. */
export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – ${t('name')}`;
  }, [title, t]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <>
      <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      {children && (
        <Text c="dimmed" size="sm" mt={4} maw={720}>
          {children}
        </Text>
      )}
    </>
  );
};
