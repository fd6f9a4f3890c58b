import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { useDesk } from './desk.js';

/** Says that the connection is lost, and what can be done meanwhile. */
export const Trouble = () => {
  const { t } = useTranslation();
  const { isConnected, refused } = useDesk();
  const { online } = useNetwork();
  if (refused) return <ProblemNote error={refused} />;
  if (isConnected && online) return null;
  return (
    <Alert color="orange" radius={0} role="alert" title={t('trouble.lost')}>
      {t('trouble.meanwhile')}
    </Alert>
  );
};
