import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ARTICLES } from './articles.js';
import classes from './HelpCenter.module.css';

/** What there is to read. */
export const ArticleList = () => {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          {t('welcome')}
        </Title>
        <Text c="dimmed" mt="xs">
          {t('hint')}
        </Text>
      </div>
      <div className={classes.groups}>
        {ARTICLES.map(({ group, ids }) => (
          <section key={group}>
            <Title order={2} size="h4">
              {t(`groups.${group}`)}
            </Title>
            <ul className={classes.list}>
              {ids.map((id) => (
                <li key={id}>
                  <Anchor href={`#/${id}`}>{t(`articles.${id}.title`)}</Anchor>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Stack>
  );
};
