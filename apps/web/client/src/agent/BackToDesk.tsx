import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './console.module.css';

/** On a phone, where one region is shown at a time: the way to one's own desk. */
export const BackToDesk = () => {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/"
      variant="subtle"
      size="compact-sm"
      className={classes.onlyNarrow}
      leftSection={<span aria-hidden>←</span>}
    >
      {t('side.title')}
    </Button>
  );
};
