/** Whom the provider knows, by subject, with what it says of them. */
export const PEOPLE = {
  aoi: { name: 'Aoi Kisaragi', email: 'aoi@desk.example', roles: ['agent'] },
  hanako: { name: '佐藤 花子', email: 'hanako@customer.example', plan: 'paid' },
} as const;

export type Subject = keyof typeof PEOPLE;

/** What it asks everybody who is not signed in there. */
export const whoPage = (uid: string): string => `<!doctype html>
<html lang="en"><link rel="icon" href="data:,"><title>Provider</title><h1>Who are you?</h1>
<form method="post" action="/interaction/${uid}">
${Object.entries(PEOPLE)
  .map(([subject, { name }]) => `<button name="who" value="${subject}">${name}</button>`)
  .join('\n')}
<button name="who" value="">Cancel</button>
</form></html>`;
