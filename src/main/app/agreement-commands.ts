import type { ParsedArguments } from '../../contract/commands.ts';
import type { Fault } from '../../contract/faults.ts';
import { type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { underAgreement } from '../../domain/debt/under-agreement.ts';
import { recordsByDebt } from '../../domain/position/debt-records.ts';
import { debtToday } from '../../domain/position/debt-today.ts';
import { replayDebt } from '../../domain/position/replay-debt.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import { enterAgreement, takeAgreementBack } from '../store/agreement-bases.ts';
import type { ReadableDB } from '../store/db.ts';
import { readDebt, updateDebt } from '../store/debts.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

type NewAgreement = ParsedArguments<'agreements.record'>['agreement'];
type AgreementCommand = 'agreements.record' | 'agreements.break' | 'agreements.remove';

export const agreementCommands: Handlers<AgreementCommand> = {
  'agreements.record': (context, { debt: id, agreement }) =>
    change(context, (db, today, past) => {
      const debt = readDebt(db, id);
      if (debt === null) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      const asOf = agreement.since > debt.balanceAsOf ? agreement.since : debt.balanceAsOf;
      const faults = faultsIn(agreement, { asOf, today });
      if (faults.length > 0) return invalid(faults);
      enterAgreement(db, debt, {
        ...underAgreement(debtOn(db, debt, asOf), agreement, asOf),
        balanceAsOf: asOf,
      });
      past.debt(id, asOf);
      return done(null);
    }),
  'agreements.break': (context, { debt: id, on }) =>
    change(context, (db, today, past) => {
      const debt = readDebt(db, id);
      if (debt?.agreement === undefined) return refused('entry/not-found');
      const { brokenOn: before, ...agreement } = debt.agreement;
      const faults = on === null ? [] : breakFaults(on, { since: agreement.since, today });
      if (faults.length > 0) return invalid(faults);
      updateDebt(db, { ...debt, agreement: { ...agreement, ...(on === null ? {} : { brokenOn: on }) } });
      for (const day of [before, on ?? undefined]) if (day !== undefined) past.debt(id, day);
      return done(null);
    }),
  'agreements.remove': (context, { debt: id }) =>
    change(context, (db, _today, past) => {
      const since = readDebt(db, id)?.balanceAsOf;
      if (takeAgreementBack(db, id) === null || since === undefined) return refused('entry/not-found');
      past.debt(id, since);
      return done(null);
    }),
};

/** It began by today, and something of it lies after the figures it starts from. */
function faultsIn(
  { since, instalments }: NewAgreement,
  { asOf, today }: { readonly asOf: CivilDate; readonly today: CivilDate },
): Fault[] {
  const last = instalments.length - 1;
  return [
    ...notInFuture('agreement.since', since, today),
    ...(instalments[last].date > asOf
      ? []
      : [
          {
            path: `agreement.instalments[${last}].date`,
            code: 'date-before',
            allowed: `> ${asOf}`,
          } as const,
        ]),
  ];
}

function breakFaults(
  on: CivilDate,
  { since, today }: { readonly since: CivilDate; readonly today: CivilDate },
): Fault[] {
  if (on < since) return [{ path: 'on', code: 'date-before', allowed: `>= ${since}` }];
  return notInFuture('on', on, today);
}

/** A debt as it stood at the end of a day. */
function debtOn(db: ReadableDB, debt: StoredDebt, asOf: CivilDate) {
  const day = toDayNumber(asOf);
  return debtToday(replayDebt(debt, recordsByDebt(readStoredCase(db, asOf))(debt.id), day), day);
}
