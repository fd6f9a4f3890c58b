import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';

/** Says what was done, for a moment: good news, which interrupts nobody. */
export const tell = (message: string, t: TFunction): void => {
  notifications.show({ message, role: 'status', closeButtonProps: { 'aria-label': t('close') } });
};
