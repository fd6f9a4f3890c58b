/** What notifications have told, of a page that counts as looked at until it is hidden. */
export const watchNotifications = () => {
  const page = globalThis as unknown as { told: unknown[]; isHidden?: boolean; Notification: object };
  page.told = [];
  page.Notification = new Proxy(page.Notification, {
    get: (real, name) => (name === 'permission' ? 'granted' : Reflect.get(real, name)),
    construct: (_real, [title]: unknown[]) => {
      page.told.push(title);
      return {};
    },
  });
  Object.defineProperty((globalThis as any).document, 'visibilityState', {
    get: () => (page.isHidden ? 'hidden' : 'visible'),
  });
};
