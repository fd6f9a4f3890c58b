import { useEffect, useState } from 'react';
import { upload, type Uploaded } from './upload.js';

/** A file on its way. */
export interface SentFile {
  key: string;
  file: File;
  /** 0 to 1. */
  progress: number;
  uploaded?: Uploaded;
  error?: unknown;
  cancel: AbortController;
}

export const MOST_FILES = 5;

/** A guest's uploads belong together by the token of the first. */
let tokenOfGuest: string | undefined;

const uploadOne = async (sent: SentFile, change: (change: Partial<SentFile>) => void): Promise<void> => {
  const { file, key, cancel } = sent;
  try {
    const uploaded = await upload({
      ...{ file, key, cancelled: cancel.signal },
      ...(tokenOfGuest && { uploadToken: tokenOfGuest }),
      onProgress: (progress) => change({ progress }),
    });
    tokenOfGuest = uploaded.uploadToken ?? tokenOfGuest;
    change({ uploaded, progress: 1 });
  } catch (error) {
    change({ error });
  }
};

const afresh = ({ error: _, ...sent }: SentFile): SentFile => ({ ...sent, progress: 0 });

export interface Files {
  all: SentFile[];
  /** Pictures that are still to be looked through. */
  toMask: File[];
  mask: (change: (pictures: File[]) => File[]) => void;
  add: (file: File) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  clear: () => void;
  /** Whether some are not there yet: a text must not go without them. */
  isBusy: boolean;
  attachments: { attachments?: string[]; uploadToken?: string };
}

/** Files to go with a text: one is uploaded after the other. */
export const useFiles = (): Files => {
  const [all, setAll] = useState<SentFile[]>([]);
  const [toMask, mask] = useState<File[]>([]);
  const next = all.find(({ uploaded, error }) => !uploaded && error === undefined);
  const nextKey = next?.key;
  useEffect(() => {
    if (!next) return;
    const change = (change: Partial<SentFile>) =>
      setAll((files) => files.map((one) => (one.key === next.key ? { ...one, ...change } : one)));
    void uploadOne(next, change);
    // Begun once for each file; its progress draws this anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nextKey]);
  const ids = all.flatMap(({ uploaded }) => uploaded?.attachmentId ?? []);
  return {
    all,
    toMask,
    mask,
    add: (file) =>
      setAll((files) => [
        ...files,
        { key: crypto.randomUUID(), file, progress: 0, cancel: new AbortController() },
      ]),
    retry: (key) => setAll((files) => files.map((one) => (one.key === key ? afresh(one) : one))),
    remove: (key) =>
      setAll((files) => {
        files.find((one) => one.key === key)?.cancel.abort();
        return files.filter((one) => one.key !== key);
      }),
    clear: () => setAll([]),
    isBusy: next !== undefined || toMask.length > 0,
    attachments: {
      ...(ids.length > 0 && { attachments: ids }),
      ...(ids.length > 0 && tokenOfGuest !== undefined && { uploadToken: tokenOfGuest }),
    },
  };
};
