/** What was measured of drafting, as lines for the terminal. */
import type { DraftsMeasured } from './measure-drafts.ts';

export function draftReport(measured: readonly DraftsMeasured[], verbose = false): string[] {
  return measured.flatMap((one) => [
    `${one.name} (${one.kind})`,
    `  facts drafted       ${ratio(one.drafted, one.facts)}`,
    `  drafts that tell none of them  ${one.idle} of ${one.drafts}`,
    `  dates right         ${ratio(one.dates.right, one.drafted)}; true but wider ${one.dates.within}, missing ${one.dates.missing}, wrong ${one.dates.wrong}`,
    `  actors and places   ${ratio(one.names.right, one.names.of)}; others given ${one.names.more}`,
    `  figures             ${ratio(one.figures.right, one.figures.of)}; others given ${one.figures.more}`,
    `  status, whose word  ${ratio(one.standings.right, one.standings.of)}`,
    ...(verbose ? one.notes.map((note) => `    ${note}`) : []),
    '',
  ]);
}

const ratio = (right: number, of: number) =>
  `${right} of ${of}${of > 0 ? ` (${Math.round((100 * right) / of)} %)` : ''}`;
