import { Alert, Button, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPassing, Problem, Unreachable } from '../api/problem.js';

export interface ProblemNoteProps {
  error: unknown;
  onRetry?: () => void;
}

/** Says what was refused and what to do; offers to try again where that may help. */
export const ProblemNote = ({ error, onRetry }: ProblemNoteProps) => {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error.body : undefined;
  const title = problem?.title ?? t(error instanceof Unreachable ? 'unreachable' : 'unexpected');
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      {problem && <Text size="sm">{problem.detail}</Text>}
      {problem?.errors && (
        <List size="sm">
          {problem.errors.map(({ field, message, remedy }) => (
            <List.Item key={field}>
              {message} {remedy}
            </List.Item>
          ))}
        </List>
      )}
      {problem && !problem.errors && <Text size="sm">{problem.remedy}</Text>}
      {onRetry && isPassing(error) && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  );
};
