import { Burger, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Guard } from '../../shared/look/Guard.js';
import { ColourChoice, LanguageChoice } from '../../shared/look/Choices.js';
import { endSession, useSession } from '../../shared/session/session.js';
import { DeskState } from './DeskState.js';
import { Sections } from './Sections.js';
import classes from './Shell.module.css';

/** What is around every page: the way to the others, how the desk stands, language, colours and the way out. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const [place] = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <div className={classes.shell}>
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <header className={classes.header}>
        <Group gap="sm" wrap="nowrap">
          <Burger hiddenFrom="md" size="sm" opened={isOpen} onClick={toggle} aria-label={t('nav.open')} />
          <Text fw={650} className={classes.name}>
            {t('name')}
          </Text>
        </Group>
        <DeskState />
        <Group gap="xs" visibleFrom="md" wrap="nowrap">
          <Settings />
        </Group>
      </header>
      <div className={classes.aside}>
        <Sections />
      </div>
      <Drawer
        opened={isOpen}
        onClose={close}
        size={280}
        title={t('name')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Sections onGo={close} />
          <Settings />
        </Stack>
      </Drawer>
      <main id="content" className={classes.main} tabIndex={-1}>
        <Guard at={place}>{children}</Guard>
      </main>
    </div>
  );
};

const Settings = () => {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <>
      <LanguageChoice />
      <ColourChoice />
      <Button
        variant="default"
        title={t('signIn.as', { name: session?.name })}
        onClick={() => endSession('signed-out')}
      >
        {t('signIn.out')}
      </Button>
    </>
  );
};
