import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';

/** What is of interest now and then. */
export const Folded = ({ label, children }: { label: string; children: ReactNode }) => {
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        leftSection={isOpen ? '▾' : '▸'}
        mb="xs"
      >
        {label}
      </Button>
      <Collapse expanded={isOpen} id={id} keepMounted={false}>
        {children}
      </Collapse>
    </div>
  );
};
