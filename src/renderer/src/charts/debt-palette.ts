/**
 * Colours of debts: apart for colour-blind eyes and, by their lightness, in grey print. No red: red means overdue or danger.
 * Debts take them in the order of their ids, so that a debt keeps its colour on every page.
 */
export const DEBT_PALETTE = {
  light: ['#1c3e92', '#d1972e', '#2d8a73', '#a2c5f0', '#925da7', '#d6be7d', '#524654', '#d5b6c0'],
  dark: ['#4b72d5', '#e1ae35', '#53a57d', '#b8e6dc', '#a170b6', '#eecb9b', '#627074', '#cf95bd'],
} as const;

/** What is left of a long list of debts, drawn as one area. */
export const REST_COLOUR = { light: '#c9d1da', dark: '#3d4754' } as const;

export type Scheme = keyof typeof DEBT_PALETTE;

/** The colour of a debt among all debts of the case. */
export function debtColour(debt: string, debts: readonly string[], scheme: Scheme): string {
  const index = [...debts].sort().indexOf(debt);
  const palette = DEBT_PALETTE[scheme];
  return palette[Math.max(0, index) % palette.length] ?? palette[0];
}
