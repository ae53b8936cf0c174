import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debt as debtSchema } from '../../src/contract/entities.ts';
import type { Debt } from '../../src/domain/case/case.ts';
import type { WritableDB } from '../../src/main/store/db.ts';
import { insertDebt, readDebt, readDebts, updateDebt } from '../../src/main/store/debts.ts';
import { anyDebt } from '../support/store-arbitraries.ts';
import { testStore } from '../support/store-folder.ts';
import { TODAY } from '../support/store-entries.ts';

describe('any debt that the contract accepts', () => {
  test('is accepted by the store and comes back the same', () => {
    const store = testStore();
    let accepted = 0;
    const saved = (db: WritableDB) =>
      fc.property(anyDebt, (entered) => {
        const parsed = debtSchema.safeParse(entered);
        if (!parsed.success) return;
        accepted += 1;
        const debt = { ...(parsed.data as Debt), balanceAsOf: TODAY };
        // Only what differs from nothing is kept: an empty list is none.
        const kept = Object.fromEntries(
          Object.entries(debt).filter(([, value]) => !Array.isArray(value) || value.length > 0),
        );
        insertDebt(db, debt);
        expect(readDebt(db, debt.id)).toStrictEqual(kept);
        expect(updateDebt(db, debt)).toBe(true);
        expect(readDebt(db, debt.id)).toStrictEqual(kept);
      });
    store.change((db) => fc.assert(saved(db), { numRuns: 300, seed: 2026 }));
    expect(accepted).toBeGreaterThan(200);
    expect(store.read(readDebts)).toHaveLength(accepted);
  });
});
