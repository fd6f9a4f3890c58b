import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayTime } from '../../shared/texts/jst.js';
import classes from './composer.module.css';
import type { Draft } from './use-draft.js';

interface DraftConflictProps {
  theirs: Draft;
  mine: string;
  onSettle: (message: string) => void;
}

/** The same agent has written in another window since: one of the two texts goes on. */
export const DraftConflict = ({ theirs, mine, onSettle }: DraftConflictProps) => {
  const { t } = useTranslation();
  return (
    <Alert color="orange" role="alert" title={t('draft.conflict', { at: sayTime(theirs.savedAt) })}>
      <blockquote className={classes.quote}>{theirs.message}</blockquote>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => onSettle(mine)}>
          {t('draft.mine')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onSettle(theirs.message)}>
          {t('draft.theirs')}
        </Button>
      </Group>
    </Alert>
  );
};
