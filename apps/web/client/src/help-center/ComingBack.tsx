import { Anchor, Center, Loader, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shared/look/ProblemNote.js';

// The provider's code can be used once, whatever draws this again.
let coming: Promise<string> | undefined;
const comeBackOnce = () =>
  (coming ??= import('../shared/session/openid.js').then(({ comeBack }) => comeBack()));

/** Where the OpenID provider sends people back to: goes on to the page that they left from. */
export const ComingBack = () => {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    comeBackOnce().then((address) => location.replace(address), setError);
  }, []);
  return (
    <Center component="main" mih="100dvh" p="md">
      {error === undefined ? (
        <Loader aria-label={t('loading')} />
      ) : (
        <Stack>
          <ProblemNote error={error} />
          <Anchor href="/">{t('title')}</Anchor>
        </Stack>
      )}
    </Center>
  );
};
