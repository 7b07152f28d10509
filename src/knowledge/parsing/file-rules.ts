/** What is said of files as such, in the form that `findings.ts` makes findings of. */

export const FILE_RULES = {
  'not-read': {
    severity: 'warning',
    say: ({ name, advice }: { name: string; advice: string }) => `“${name}” is not read. ${advice}`,
  },
  'copied-file': {
    severity: 'error',
    say: ({ original, count, edited }: { original: string; count: number; edited: boolean }) => {
      const ids =
        count === 1 ? 'The one id of this file stands' : `All ${count} ids of this file stand`;
      const told = edited
        ? `${ids} in “${original}”, too, but it differs. It is not read: “${original}” counts, and what is different here does not. Make the edits there and delete this file`
        : `${ids} in “${original}”, too, so it is ignored and “${original}” counts. Delete it`;
      return `${told}, or move it out of this folder; to make another story of it, give everything in it ids of its own.`;
    },
  },
  'link-in-a-circle': {
    severity: 'warning',
    say: (_: object) =>
      'This is a link to a folder that it lies in itself, so it is not followed. Remove it.',
  },
  'too-deep': {
    severity: 'warning',
    say: (_: object) =>
      'Nothing in this folder is read: it lies too many folders deep. Move it nearer to its pack.',
  },
  utf16: {
    severity: 'error',
    say: (_: object) =>
      'This file is saved as UTF-16, which Windows also calls Unicode. Save it with the encoding UTF-8; Notepad has it under “Save as”.',
  },
  'ambiguous-number': {
    severity: 'warning',
    say: ({ typed, thousands }: { typed: string; thousands: string }) =>
      `${typed} is read with a decimal point, as a little more than ${typed.split('.')[0]}. Write ${thousands} if thousands are meant; if not, let the English “words” say ${typed}, or write it without its last zeros.`,
  },
  'invisible-character': {
    severity: 'warning',
    say: ({
      name,
      count,
      before,
      isSpace,
    }: {
      name: string;
      count: number;
      before: string;
      isSpace: boolean;
    }) =>
      `Here${before ? `, after “${before}”,` : ''} stands a character that nobody sees (${name})${count > 1 ? `, and ${count - 1} more in this text` : ''}. ${isSpace ? 'Write a plain space, or delete it.' : 'Delete it.'}`,
  },
} as const;
