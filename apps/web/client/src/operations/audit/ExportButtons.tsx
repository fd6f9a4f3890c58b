import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { saveFile } from '../../shared/api/save-file.js';
import type { AuditFilter } from './fields.js';

const FORMATS = ['ndjson', 'csv'] as const;

/** Takes along every entry that fits; the trail tells of it. */
export const ExportButtons = ({ filter }: { filter: AuditFilter }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const exporting = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const query = { ...filter, format };
      const { data } = await api.GET('/operations/v1/audit/export', { params: { query }, parseAs: 'blob' });
      saveFile(data as unknown as Blob, `audit.${format}`);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['audit'] }),
  });
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="compact-sm"
            variant="default"
            onClick={() => exporting.mutate(format)}
            loading={exporting.isPending && exporting.variables === format}
            disabled={exporting.isPending}
          >
            {t(`audit.export.${format}`)}
          </Button>
        ))}
      </Group>
      {exporting.error && <ProblemNote error={exporting.error} />}
    </Stack>
  );
};
