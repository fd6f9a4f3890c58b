import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/schema.js';
import { Fold } from '../shell/Fold.js';

interface PolicyNoticesProps {
  notices: readonly components['schemas']['ToldNoticeDto'][];
  /** The inquiry's, in which these were written. */
  language: 'ja' | 'en';
}

/** What the policy has a customer know of an inquiry, whose record says that it was shown. */
export const PolicyNotices = ({ notices, language }: PolicyNoticesProps) => {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <Fold title={t('told.notices')} lang={language}>
      {notices.map(({ id, text, url }) => (
        <li key={id}>
          {text}{' '}
          {url && (
            <Anchor
              {...{ href: url, inherit: true, underline: 'always', target: '_blank', rel: 'noreferrer' }}
            >
              {t('told.more')}
            </Anchor>
          )}
        </li>
      ))}
    </Fold>
  );
};
