import type { Locator, Page } from '@playwright/test';

/** The card of the schedule in its three layouts. */
export class ScheduleCard {
  readonly page: Page;
  readonly card: Locator;
  readonly grid: Locator;
  readonly #name: string;

  constructor(page: Page) {
    this.page = page;
    this.#name = '还款安排';
    this.card = page.getByRole('region', { name: this.#name, exact: true });
    this.grid = this.card.getByRole('grid');
  }

  async show(view: '列表' | '日历' | '按发薪日'): Promise<void> {
    await this.card.getByRole('radio', { name: view }).check({ force: true });
  }

  /** The button of a day of the calendar. */
  day(date: string): Locator {
    return this.grid.getByRole('button', { name: new RegExp(`^${date} `) });
  }

  /** The list of the chosen day. */
  chosenDay(date: string): Locator {
    return this.card.getByRole('region', { name: new RegExp(`^${date} `) });
  }

  payday(name: string | RegExp): Locator {
    return this.card.getByRole('region', { name });
  }
}
