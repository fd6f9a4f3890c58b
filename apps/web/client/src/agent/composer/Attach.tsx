import { FileButton, Button, Pill } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import type { Attachment } from '../types.js';
import { useWriting, write, writingOn } from './writing.js';

const MOST = 5;

const upload = (file: File): Promise<Attachment> =>
  bodyOf(
    api.POST('/agent/v1/attachments', {
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );

/** Adds images to the answer; what is taken away is simply not sent. */
export const Attach = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation();
  const { attachments } = useWriting(ticketId);
  const uploading = useMutation({
    mutationFn: async (file: File) => {
      const uploaded = await upload(file);
      write(ticketId, { attachments: [...writingOn(ticketId).attachments, uploaded] });
    },
  });
  const remove = (gone: Attachment) =>
    write(ticketId, { attachments: attachments.filter((one) => one !== gone) });
  return (
    <>
      <FileButton
        accept="image/png,image/jpeg,image/webp"
        inputProps={{ 'aria-label': t('files.attach') }}
        onChange={(file) => file && uploading.mutate(file)}
      >
        {(props) => (
          <Button
            {...props}
            {...{ variant: 'default', size: 'sm', loading: uploading.isPending }}
            disabled={attachments.length >= MOST}
          >
            {t('files.attach')}
          </Button>
        )}
      </FileButton>
      {attachments.map((file) => (
        <Pill
          key={file.attachmentId}
          size="lg"
          withRemoveButton
          onRemove={() => remove(file)}
          removeButtonProps={{
            'aria-label': t('files.remove', { name: file.name }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {file.name}
        </Pill>
      ))}
      {uploading.error && <ProblemNote error={uploading.error} />}
    </>
  );
};
