/** What a running Dateline counts of itself. Nothing of it says who asked, where, or what. */
import type { Outcome } from './contract/reply.ts';
import type { Locale } from './knowledge/model/schema.ts';
import type { TenantPlatform } from './tenants/tenant-id.ts';

/** What came from a platform, or to the page. */
export type Arrived = 'command' | 'press' | 'form' | 'autocomplete' | 'message' | 'other';

/** Told when something came and what has become of it; each is said once, a second time counts for nothing. */
export type Arrival = {
  /** The platform has been told that it is here, which Discord and Slack wait three seconds for. */
  readonly acknowledged: () => void;
  /** Everything that answers it has been sent. */
  readonly answered: () => void;
};

/** What became of a message that Dateline sends or changes of its own accord. */
export type Reached = 'reached' | 'gone' | 'later' | 'failed';

export type Observe = {
  readonly question: (asked: {
    readonly platform: TenantPlatform | 'desk' | 'cli';
    readonly locale: Locale;
    readonly outcome: Outcome;
  }) => void;
  readonly arrived: (platform: TenantPlatform | 'desk', what: Arrived) => Arrival;
  /** A platform has asked for patience; `by` is whose limit it is. */
  readonly rateLimited: (platform: TenantPlatform, by: 'global' | 'shared' | 'route') => void;
  /** A posted answer that was to be corrected, who was to be told what is known now, or a channel that was to be told of a story. */
  readonly told: (
    what: 'correction' | 'promise' | 'update',
    platform: TenantPlatform,
    how: Reached,
  ) => void;
  /** A request to the page that was turned away. */
  readonly refused: (why: 'host' | 'cross-site' | 'too-many') => void;
};

const arrival: Arrival = { acknowledged() {}, answered() {} };

/** Where nobody counts. */
export const UNOBSERVED: Observe = {
  question() {},
  arrived: () => arrival,
  rateLimited() {},
  told() {},
  refused() {},
};
