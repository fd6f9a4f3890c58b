import assert from 'node:assert/strict';
import { eventually } from './patience.js';

const PAGES = ['/', '/support', '/agent', '/operations'];
/** Reached from inside alone. */
const HIDDEN = ['/metrics', '/health/ready', '/operations/v1', '/elsewhere'];
const SCRAPED = ['intake', 'eligibility', 'scheduling', 'assignment', 'web'];

/** The pages, and what they load, at the one address; and nothing that is for inside. */
export const checkPages = async (url: string): Promise<void> => {
  for (const path of PAGES) {
    const page = await fetch(url + path);
    const html = await page.text();
    assert.equal(page.status, 200, `${path} was answered ${page.status}`);
    assert.match(html, /"signIn":\{"kind":"openid"/);
    const script = /src="(\/assets\/[^"]+)"/.exec(html)![1]!;
    assert.equal((await fetch(url + script)).status, 200, `${script} of ${path} is missing`);
  }
  for (const path of HIDDEN)
    assert.equal((await fetch(url + path)).status, 404, `${path} is to be seen outside`);
};

interface Up {
  data: { result: { metric: { job: string }; value: [number, string] }[] };
}

/** Prometheus has read the metrics of each service and of the pages. */
export const checkScraped = (prometheus: string): Promise<unknown> =>
  eventually(
    'Prometheus’ word that all are up',
    async () => {
      const answer = (await (await fetch(`${prometheus}/api/v1/query?query=up`)).json()) as Up;
      return answer.data.result.filter(({ value }) => value[1] === '1').map(({ metric }) => metric.job);
    },
    (up) => SCRAPED.every((service) => up.includes(service)),
  );
