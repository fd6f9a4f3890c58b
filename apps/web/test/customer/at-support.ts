import type { Browser, Page } from 'playwright-core';
import { signInAs, visit, type Visitor, type VisitorOptions } from '../browser/visitor.js';
import type { CustomersDesk } from './customers-desk.js';

/** Somebody at the support page. */
export const comeToSupport = async (
  browser: Browser,
  { url }: CustomersDesk,
  options: Partial<VisitorOptions> = {},
): Promise<Visitor> => {
  const visitor = await visit(browser, { url, ...options });
  await visitor.page.goto('/support');
  return visitor;
};

/** 佐藤花子, signed in, in Japanese. */
export const comeAsHanako = async (...come: Parameters<typeof comeToSupport>): Promise<Visitor> => {
  const visitor = await comeToSupport(...come);
  const { page } = visitor;
  const { onPhone = false } = come[2] ?? {};
  if (onPhone) await page.getByRole('button', { name: /^サインイン・/ }).click();
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await signInAs(page, '佐藤');
  const name = onPhone ? page.getByRole('button', { name: /^佐藤 花子・/ }) : page.getByText('佐藤 花子');
  await name.waitFor();
  return visitor;
};

/** Hanako's inquiries with a subject, as the services know them. */
export const inquiriesOf = async (desk: CustomersDesk, subject: string) => {
  const { body } = await desk.client.get('/v1/tickets?limit=100', { token: await desk.token() });
  return body.items.filter((one: { subject: string }) => one.subject === subject);
};

export const untilReceived = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'お問い合わせを受け取りました' }).waitFor();
