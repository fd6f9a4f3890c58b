import type { Person } from './configuration.js';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** What it asks everybody who is not signed in there: there is no password. */
export const whoPage = (action: string, people: Readonly<Record<string, Person>>): string => `<!doctype html>
<html lang="en"><link rel="icon" href="data:,"><title>Provider</title><h1>Who are you?</h1>
<p>A demonstration: whoever comes here may be anybody. <span lang="ja">デモ用です。だれにでもなれます。</span></p>
<form method="post" action="${escaped(action)}">
${Object.entries(people)
  .map(([subject, { name }]) => `<button name="who" value="${escaped(subject)}">${escaped(name)}</button>`)
  .join('\n')}
<button name="who" value="">Cancel</button>
</form></html>`;
