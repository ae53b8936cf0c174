import fc from 'fast-check';
import { type CommandName, commandArguments } from '../../src/contract/commands.ts';
import { STEPS } from '../contract/command-table.ts';

export interface Attempt {
  readonly command: string;
  readonly args: unknown;
}

const COMMANDS = Object.keys(commandArguments) as CommandName[];

/** Commands that would end the run or take half a second each on purpose: they come with nonsense only. */
const RARE: readonly string[] = ['data.erase', 'backups.seal', 'backups.unseal'];

/** Values that break programs. */
const NASTY: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  0.1,
  1e21,
  -1e21,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '0',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '..\\..\\regain.db',
  '/tmp/regain-was-here',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  "'; DROP TABLE debts; --",
  "' OR 1=1 --",
  "\"); ATTACH '/tmp/regain-was-here' AS x; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '${7*7}',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e',
  '𠮷👪é',
  'x'.repeat(70_000),
  '字'.repeat(300),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '1970-01-01',
  '2026-11-23T00:00:00Z',
  '99999-01-01',
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  { toString: 'x', valueOf: 1 },
  { then: 'x' },
  { length: 1e9 },
  Array.from({ length: 2000 }, (_, at) => at),
  JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`),
];

/** Values that only the window's transport can carry. */
const NASTY_OBJECTS: readonly unknown[] = [
  10n,
  new Date(Number.NaN),
  new Map([['a', 1]]),
  new Set([1]),
  /x/g,
  new Error('x'),
  new Uint8Array(8),
  cyclic(),
];

function cyclic(): unknown {
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  return ring;
}

const command = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...COMMANDS) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('__proto__', 'constructor', '', '../x', 'workspace'),
    ),
  },
);

/** Arguments that were right or nearly so, with one to four places changed to something else. */
const mended = fc
  .tuple(
    fc.constantFrom(...STEPS.filter(({ command: name }) => !RARE.includes(name))),
    fc.array(fc.tuple(fc.nat(), nasty()), { maxLength: 4 }),
  )
  .map(([step, changes]): Attempt => {
    let args = structuredClone(step.args);
    for (const [place, value] of changes) args = changedAt(args, place, value);
    return { command: step.command, args };
  });

function nasty(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(...NASTY),
    fc.integer(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
  );
}

/** Any attempt a page, or somebody in its place, could make. */
export const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 6, arbitrary: mended },
  { weight: 2, arbitrary: fc.record({ command, args: fc.constantFrom(...NASTY, ...NASTY_OBJECTS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      command,
      args: fc.anything({ maxDepth: 4, withNullPrototype: true, withDate: true }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      command,
      args: fc.dictionary(
        fc.constantFrom(
          'id',
          'debt',
          'date',
          'amount',
          'text',
          'name',
          'plan',
          'entry',
          'score',
          'cash',
          'whatIf',
          '__proto__',
          'constructor',
        ),
        nasty(),
      ),
    }),
  },
);

/** The value with another in the place of its `place`th part, counted through. */
function changedAt(value: unknown, place: number, other: unknown): unknown {
  const spots = spotsOf(value);
  const spot = spots[place % (spots.length + 1)];
  if (spot === undefined) return other;
  (spot.holder as Record<string, unknown>)[spot.key] = structuredClone(other);
  return value;
}

function spotsOf(value: unknown, depth = 0): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.keys(value).flatMap((key) => [
    { holder: value, key },
    ...spotsOf((value as Record<string, unknown>)[key], depth + 1),
  ]);
}
