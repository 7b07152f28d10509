/** The order of the test files: what takes long begins, so that no worker is left alone with it at the end. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Judging all sentences of the stories takes most of a minute; browsers and processes some ten seconds a file. */
const SLOW = [/^tests\/eval\//, /^tests\/(cli|desk|process)\/|^tests\/[^/]+\.test\.ts$/];

/** Files of which it is not known how long they took, as on a clean checkout, are otherwise ordered by their length. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/');
      const found = SLOW.findIndex((slow) => slow.test(path));
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
