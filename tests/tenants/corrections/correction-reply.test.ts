import { expect, it } from 'vitest';
import { staleFacts } from '../../../src/tenants/corrections/correction-reply.ts';
import { factDigest, standingOf } from '../../../src/tenants/corrections/fact-digest.ts';
import { edited } from '../../support/packs/edited-harbour.ts';

it('what was posted is not known to be withdrawn while a file cannot be read', () => {
  const posted = [{ id: 'rescued', hash: factDigest(standingOf('rescued', edited()), 'en') }];
  const after = edited({ rescued: null });
  expect(staleFacts(posted, after, false)).toEqual([]);
  expect(staleFacts(posted, after, true)).toEqual(posted);
});
