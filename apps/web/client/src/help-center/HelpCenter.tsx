import { Container, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHashLocation } from 'wouter/use-hash-location';
import { ColourChoice, LanguageChoice } from '../shared/look/Choices.js';
import { HeaderMenu } from '../shared/look/HeaderMenu.js';
import { Account, ExpiredNote } from '../shared/session/Account.js';
import { Article } from './Article.js';
import { ArticleList } from './ArticleList.js';
import { articleOf } from './articles.js';
import classes from './HelpCenter.module.css';
import { SupportButton } from './SupportButton.js';

/** A help center that is calm to read: articles, and the way to support at its corner. */
export const HelpCenter = () => {
  const { t } = useTranslation();
  const [path] = useHashLocation();
  const article = articleOf(path);
  const title = article ? t(`articles.${article}.title`) : t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className={classes.header}>
        <Container size={960} px="sm">
          <Group gap="xs" py="xs">
            <a className={classes.name} href="#/">
              {t('title')}
            </a>
            <HeaderMenu>
              <LanguageChoice />
              <ColourChoice />
              <Account role="customer" />
            </HeaderMenu>
            <ExpiredNote />
          </Group>
        </Container>
      </header>
      <Container component="main" size={960} px="sm" py="xl">
        {article ? <Article key={article} id={article} /> : <ArticleList />}
      </Container>
      <SupportButton />
    </>
  );
};
