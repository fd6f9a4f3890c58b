import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInFault } from './sign-in-fault.js';

/** Says why somebody could not sign in, and what to do. */
export const FaultNote = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const fault = error instanceof SignInFault ? error : new SignInFault('refused');
  return (
    <Alert color="red" variant="light" role="alert" title={t(`signIn.fault.${fault.kind}.title`)}>
      <Text size="sm">{t(`signIn.fault.${fault.kind}.remedy`)}</Text>
      {fault.code && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('signIn.fault.code', { code: fault.code })}
        </Text>
      )}
    </Alert>
  );
};
