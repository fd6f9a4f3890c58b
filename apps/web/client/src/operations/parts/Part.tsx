import { Box, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export interface PartProps {
  title: string;
  /** A line below the title. */
  note?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading. */
export const Part = ({ title, note, aside, children }: PartProps) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} mt="lg">
      <Group justify="space-between" align="start" gap="xs" mb="sm">
        <Box flex="1 1 240px">
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          {note && (
            <Text c="dimmed" size="sm" maw={720}>
              {note}
            </Text>
          )}
        </Box>
        {aside}
      </Group>
      {children}
    </Box>
  );
};
