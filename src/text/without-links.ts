/**
 * What stands in a message beside its words: addresses, mentions of people and channels, custom emoji.
 * No pattern runs over what begins it anew, and none has two ways through it: the text may be of any length.
 */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  // Slack: <https://example.org|the report>, <@U123>, <#C1|general>, <!here>. Discord: <@123>, <@&4>, <:name:123>, <t:1700000000:R>.
  [/<(?:https?|mailto):[^|<>\s]*\|([^<>]*)>/giu, '$1'],
  [/<(?:https?:\/\/|mailto:)[^<>\s]*>/giu, ' '],
  [/<(?:@[!&]?|#|!|t:|a?:\w+:|id:|sound:|\/\w+:)[^<>]*>/giu, ' '],
  // An address ends before the stop of its sentence.
  [/\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?…)\]}"'»”]/giu, ' '],
  [/(?<![\p{L}\p{N}_:]):(?=[0-9_+-]*[a-z])[a-z0-9_+-]+:(?![\p{L}\p{N}_])/giu, ' '],
  [/(?<![\p{L}\p{N}._+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/giu, ' '],
];

/** The words of a message alone, its lines kept. */
export function withoutLinks(message: string): string {
  return BESIDE.reduce((text, [what, instead]) => text.replace(what, instead), message)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([.,;:!?…])(?=\s|$)/g, '$1')
    .trim();
}
