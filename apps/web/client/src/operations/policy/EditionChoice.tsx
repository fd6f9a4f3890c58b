import { NativeSelect } from '@mantine/core';

export interface EditionChoiceProps {
  label: string;
  ids: string[];
  value: string;
  onChoose: (id: string) => void;
}

export const EditionChoice = ({ label, ids, value, onChoose }: EditionChoiceProps) => (
  <NativeSelect
    label={label}
    data={ids}
    value={value}
    onChange={(change) => onChoose(change.currentTarget.value)}
  />
);
