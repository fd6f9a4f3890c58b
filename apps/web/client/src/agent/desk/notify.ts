import i18next from 'i18next';

/** Whether the browser can tell of turns at all, and may. */
export const notifications = (): NotificationPermission | 'impossible' =>
  'Notification' in window ? Notification.permission : 'impossible';

/** Tells of a turn while the page is not looked at. Other people may see it: it has the number and nothing else. */
export const notifyOfTurn = (turn: number): void => {
  if (notifications() !== 'granted' || document.visibilityState === 'visible') return;
  try {
    const told = new Notification(i18next.t('arrival.title', { turn }), {
      tag: `junban-${turn}`,
      silent: true,
    });
    told.onclick = () => window.focus();
  } catch {
    // Phones have notifications for workers only; the title and the banner tell as well.
  }
};
