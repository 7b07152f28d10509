/** What a fault is, and what comes of it. */

export type FaultResult = {
  /** Whether it did what it has to under this fault. */
  readonly holds: boolean;
  /** What was counted, in words for the table: `2,412 acknowledged, 0 lost, 0 doubled`. */
  readonly counted: string;
};

export type Fault = {
  /** As `npm run faults -- name` calls it. */
  readonly name: string;
  /** What is done to Dateline, and what must hold, in a sentence for the table. */
  readonly what: string;
  /** How often it is done when the number is written down. */
  readonly times: number;
  readonly run: (times: number) => Promise<FaultResult>;
};

/** With separators, as the documents write numbers. */
export const counted = (number: number): string => number.toLocaleString('en');
