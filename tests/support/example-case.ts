import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../../src/contract/case-file.ts';
import type { Case } from '../../src/domain/case/case.ts';

/** A case of `examples/` by its name. */
export function exampleCase(name: string): Case {
  const path = fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url));
  const reading = readCase(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(`not a case: ${name}`);
  return reading.case;
}
