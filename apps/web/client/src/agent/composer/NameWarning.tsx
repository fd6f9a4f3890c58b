import { Alert, Button, Mark, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/api/problem.js';
import classes from './composer.module.css';
import { type Found, piecesOf } from './pieces.js';

interface NameWarningProps {
  problem: Problem;
  message: string;
  onConfirm: () => void;
}

/** Names in the text: one's own is refused, another's can mean somebody else. */
export const NameWarning = ({ problem, message, onConfirm }: NameWarningProps) => {
  const { t } = useTranslation();
  const found = (problem.body['found'] ?? []) as Found[];
  const mayConfirm = problem.code === 'name-in-reply';
  return (
    <Alert color={mayConfirm ? 'orange' : 'red'} role="alert" title={problem.body.title}>
      <Text size="sm">{t(mayConfirm ? 'names.perhaps' : 'names.own')}</Text>
      <blockquote className={classes.quote}>
        {piecesOf(message, found).map(({ text, isFound }, index) =>
          isFound ? <Mark key={index}>{text}</Mark> : text,
        )}
      </blockquote>
      {mayConfirm && (
        <Button variant="default" size="compact-sm" onClick={onConfirm}>
          {t('names.confirm')}
        </Button>
      )}
    </Alert>
  );
};
