/**
 * Colours of debts: apart for colour-blind eyes and, by their lightness, in grey print. No red: red means overdue or danger.
 * Debts take them in the order of their ids, so that a debt keeps its colour on every page.
 */
export const DEBT_PALETTE = {
  light: ['#2f4b8f', '#e3ad3b', '#1f8a7d', '#a9cbee', '#8a4f9e', '#b9b56a', '#59636f', '#e0a8c9'],
  dark: ['#8fb0ff', '#c98f1e', '#3fb8a8', '#d8e8fb', '#a66bc0', '#e3e08c', '#79869a', '#f0b9d8'],
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
