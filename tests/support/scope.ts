/** Whether a fixture is made for each test or once for all tests of a file. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

export type Scope = 'test' | 'file';

type Hook = (run: () => Promise<void>) => void;

/** @returns where to make a fixture and where to take it down; what was made last is taken down first */
export function hooksOf(scope: Scope): { readonly before: Hook; readonly after: Hook } {
  const [before, after] =
    scope === 'file' ? [beforeAll, afterAll] : ([beforeEach, afterEach] as const);
  return { before: (run) => before(() => run()), after: (run) => after(() => run()) };
}
