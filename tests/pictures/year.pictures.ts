import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { date, Life, type Seen } from '../support/life.ts';
import { testApp } from '../support/store-app.ts';
import { testFolder } from '../support/store-folder.ts';
import { FIRST_DAY, liveAYear } from '../support/year.ts';
import { openBrowser, take, withPages } from './camera.ts';

/** Three points of the year: the day of entry, with the job lost, and recovered. */
const POINTS = { '2026-01-25': 'begin', '2026-09-12': 'middle', '2027-01-25': 'end' } as Readonly<
  Record<string, string>
>;
const PAGES = { overview: '/', conditions: '/conditions', progress: '/progress' };

test('the year from the restriction to recovery, at three points of it', async () => {
  const browser = await openBrowser();
  const app = testApp({ today: FIRST_DAY });
  class Pictured extends Life {
    override async look(day: string): Promise<Seen> {
      const seen = await super.look(day);
      const point = POINTS[day];
      if (point !== undefined) {
        for (const look of [
          { language: 'zh', theme: 'light' },
          { language: 'en', theme: 'dark' },
        ] as const) {
          const folder = join(testFolder(), 'regain');
          mkdirSync(folder);
          app.store.writeTo(join(folder, 'regain.db'));
          await withPages(browser, { folder, today: date(day), look }, async (page) => {
            for (const [name, route] of Object.entries(PAGES))
              await take(page, route, `year-${point}-${name}-${look.language}-${look.theme}`);
          });
        }
      }
      return seen;
    }
  }
  await liveAYear(new Pictured(app));
  await browser.close();
});
