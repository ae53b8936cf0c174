import type { BilingualText } from '../product/template.ts';

/** Something to do for a condition, ticked when it is done. */
export interface Step {
  readonly id: string;
  readonly text: BilingualText;
  readonly source: BilingualText;
  /** Whether the status follows from it. */
  readonly decides: boolean;
}

export const step = (id: string, source: BilingualText, text: BilingualText): Step => ({
  id,
  text,
  source,
  decides: false,
});
export const deciding = (id: string, source: BilingualText, text: BilingualText): Step => ({
  id,
  text,
  source,
  decides: true,
});
