/** What is to become of something that could not be answered: it is tried again, or its reader is told. */
import { NotKept } from '../../tenants/not-kept.ts';
import type { Delivery } from './delivery.ts';

/** A fault of the program's own comes again with every try; that nothing is kept was said by the store. */
const LASTING = [TypeError, RangeError, ReferenceError, SyntaxError, NotKept] as const;

/**
 * Whether to leave it to the next try rather than to say that it could not be answered: the store may be away, the
 * platform may stumble. At the last try the reader is told.
 * @param isRefusal whether the platform has said no, which it would say again
 */
export const isWorthAnotherTry = (
  error: unknown,
  delivery: Delivery | undefined,
  isRefusal: (error: unknown) => boolean,
): delivery is Delivery =>
  delivery !== undefined &&
  !delivery.last &&
  !isRefusal(error) &&
  !LASTING.some((kind) => error instanceof kind);
