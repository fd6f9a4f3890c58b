import { Anchor, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortId } from '../say.js';

/** An agent by opaque id, and the way to what they did. */
export const AgentId = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  return (
    <Anchor
      component={Link}
      href={`/audit?agent=${id}`}
      aria-label={t('agents.auditOf', { id: shortId(id) })}
    >
      <Code>{shortId(id)}</Code>
    </Anchor>
  );
};
