import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';

/** Says what was done, for a moment. */
export const tell = (message: string, t: TFunction): void => {
  notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } });
};
