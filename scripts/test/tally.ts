/** What a runner found. A runner that ran nothing has failed: `failed` is then at least one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What to show of a runner that failed. */
  readonly report: string;
}

/** Sums runners up. */
export function sum(tallies: readonly Tally[]): { readonly passed: number; readonly failed: number } {
  return {
    passed: tallies.reduce((all, one) => all + one.passed, 0),
    failed: tallies.reduce((all, one) => all + one.failed, 0),
  };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Whether the runner itself ended well. */
  readonly ok: boolean;
}

/** The tally of a runner's counts: a skipped test counts as failed, and so does a runner that ended badly or ran nothing. */
export function tallyOf({ passed, failed, skipped, ok }: Counts, output: string): Tally {
  const notes = [
    ...(skipped > 0 ? [`${skipped} skipped: a test runs or is deleted`] : []),
    ...(passed + failed + skipped === 0 ? ['no test ran'] : []),
    ...(!ok && failed === 0 ? ['the runner ended with an error'] : []),
  ];
  const bad = failed + skipped;
  const report = [output, ...notes].join('\n');
  return { passed, failed: bad === 0 && notes.length > 0 ? 1 : bad, report };
}

/** Reads the JSON report of vitest. */
export function readVitest(json: string | null, ok: boolean): Counts {
  if (json === null) return { passed: 0, failed: 0, skipped: 0, ok: false };
  const report = JSON.parse(json) as Record<string, number | boolean>;
  const skipped = Number(report['numPendingTests'] ?? 0) + Number(report['numTodoTests'] ?? 0);
  return {
    passed: Number(report['numPassedTests']),
    failed: Number(report['numFailedTests']),
    skipped,
    ok: ok && report['success'] === true,
  };
}

/** Reads the JSON report of Playwright. A test that passed only at a second try has failed. */
export function readPlaywright(json: string | null, ok: boolean): Counts {
  if (json === null) return { passed: 0, failed: 0, skipped: 0, ok: false };
  const { stats } = JSON.parse(json) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, ok };
}
