import type { Case, Debt } from '../../../../domain/case/case.ts';
import {
  LETTER_ASKS,
  type LetterAccount,
  type LetterAsk,
  type LetterEntry,
} from '../../../../domain/letter/letter-entry.ts';
import { isNegotiable, letterForm } from '../../../../domain/letter/letter-form.ts';
import type { NegotiatedInstalment } from '../../../../domain/plan/plan-result.ts';
import { evenInstalments, withAgreements } from '../../../../domain/remedies/negotiation.ts';

/** The debts a letter can be about. */
export function negotiableDebts(input: Case): Debt[] {
  return input.debts.filter(isNegotiable);
}

/** Whether a debt can stand in the same letter as those chosen: cards and other debts have letters of their own. */
export function fitsLetter(input: Case, debt: Debt, accounts: readonly LetterAccount[]): boolean {
  const [first] = accounts;
  const of = input.debts.find(({ id }) => id === first?.debt);
  return of === undefined || letterForm(of) === letterForm(debt);
}

/** An account as a letter begins with it: the terms that make the plan fit, where there are such, else blanks. */
export function openAccount(
  input: Case,
  debt: string,
  agreed: readonly NegotiatedInstalment[],
): LetterAccount {
  const terms = agreed.find((one) => one.debt === debt);
  if (terms === undefined) return emptyAccount(debt);
  const { agreement } = withAgreements(input, [terms]).debts.find(({ id }) => id === debt) ?? {};
  return {
    debt,
    tail: '',
    monthly: terms.instalment,
    periods: terms.months,
    firstOn: agreement?.instalments[0]?.date ?? null,
  };
}

/** An account on which everything is a blank. */
export function emptyAccount(debt: string): LetterAccount {
  return { debt, tail: '', monthly: null, periods: null, firstOn: null };
}

/** Whether nothing has been entered on an account yet. */
export function isUntouched({ monthly, periods, firstOn }: LetterAccount): boolean {
  return monthly === null && periods === null && firstOn === null;
}

/** What other debts are asked for at the same time, by the same search. */
export function askedBeside(
  agreed: readonly NegotiatedInstalment[],
  accounts: readonly LetterAccount[],
): LetterEntry['alsoAsked'] {
  return agreed
    .filter(({ debt }) => !accounts.some((account) => account.debt === debt))
    .map(({ debt, instalment }) => ({ debt, monthly: instalment }));
}

/** Even instalments over so many months, with interest at the debt's own rate and without. */
export function evenTerms(input: Case, debt: Debt, months: number) {
  return {
    kept: evenInstalments(input, debt, { months, interest: 'kept' }).instalment,
    waived: evenInstalments(input, debt, { months, interest: 'waived' }).instalment,
  };
}

/** The asks with what the terms of some accounts rest on: where the search had to leave interest out, that is asked for. */
export function withNeededAsks(
  asks: readonly LetterAsk[],
  accounts: readonly LetterAccount[],
  agreed: readonly NegotiatedInstalment[],
): LetterAsk[] {
  const waived = agreed.some(
    ({ debt, interest }) => interest === 'waived' && accounts.some((account) => account.debt === debt),
  );
  return LETTER_ASKS.filter((ask) => asks.includes(ask) || (waived && ask === 'stop-interest'));
}
