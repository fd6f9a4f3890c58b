import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from './articles.js';
import classes from './HelpCenter.module.css';

/** One article: what it is about, and the steps. */
export const Article = ({ id }: { id: ArticleId }) => {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const steps = t(`articles.${id}.steps`, { returnObjects: true }) as string[];
  return (
    <Stack component="article" className={classes.article} gap="sm">
      <Anchor href="#/" size="sm">
        ← {t('all')}
      </Anchor>
      <Title {...{ ref: title, order: 1, size: 'h2', tabIndex: -1 }}>{t(`articles.${id}.title`)}</Title>
      <Text>{t(`articles.${id}.text`)}</Text>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        {t('stillOpen')}
      </Text>
    </Stack>
  );
};
