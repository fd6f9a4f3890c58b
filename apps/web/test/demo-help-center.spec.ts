import { expect, it } from '@jest/globals';
import { TOPICS } from '#policy';
import { DEMO_HELP_CENTER } from '#web';
import { articleOf } from '../client/src/help-center/articles.js';
import { texts } from '../client/src/help-center/texts.js';

const { home, articles, ...others } = DEMO_HELP_CENTER;

it.each(['ja', 'en'] as const)(
  'sends customers to an article that is there, for every topic, in %s',
  (language) => {
    expect(Object.keys(articles).sort()).toEqual([...TOPICS].sort());
    for (const page of [...Object.values(articles), ...Object.values(others)]) {
      const [place, path = ''] = page[language].split('#');
      expect(place).toBe(home[language]);
      const id = articleOf(path);
      expect([page[language], id && texts[language].articles[id].title]).toEqual([
        page[language],
        expect.any(String),
      ]);
    }
  },
);
