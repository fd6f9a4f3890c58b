import { Alert, Button, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface GuardProps {
  children: ReactNode;
  /** Where one is: what failed is drawn anew once that is somewhere else. */
  at?: string;
  /** It stands for a whole page. */
  isPage?: boolean;
}

/** Says calmly that something could not be drawn, in its place alone; drafts outlive the reload that it offers. */
export class Guard extends Component<GuardProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ at }: GuardProps) {
    if (this.state.hasFailed && at !== this.props.at) this.setState({ hasFailed: false });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.isPage ? (
      <main style={{ maxWidth: 560, marginInline: 'auto', padding: 24 }}>
        <NotDrawn level={1} />
      </main>
    ) : (
      <NotDrawn level={2} />
    );
  }
}

const NotDrawn = ({ level }: { level: 1 | 2 }) => {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="gray" variant="light">
      <Title order={level} size="h5" mb={4}>
        {t('notDrawn.title')}
      </Title>
      <Text size="sm" mb="xs">
        {t('notDrawn.text')}
      </Text>
      <Button variant="default" size="sm" onClick={() => location.reload()}>
        {t('notDrawn.reload')}
      </Button>
    </Alert>
  );
};
