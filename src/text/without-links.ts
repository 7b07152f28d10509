/**
 * What stands in a message beside its words: addresses, mentions of people and channels, custom emoji; the sign of a
 * hashtag, whose words stay.
 * No pattern runs over what begins it anew, and none has two ways through it: the text may be of any length.
 */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  // Slack: <https://example.org|the report>, <@U123>, <#C1|general>, <!here>. Discord: <@123>, <@&4>, <:name:123>, <t:1700000000:R>.
  [/<(?:https?|mailto):[^|<>\s]*\|([^<>]*)>/giu, '$1'],
  // Discord's [the report](https://example.org), whose address may stand in <>.
  [/\[([^\][]*)\]\(<?https?:\/\/[^\s()<>]*>?\)/giu, '$1'],
  [/<(?:https?:\/\/|mailto:)[^<>\s]*>/giu, ' '],
  [/<(?:@[!&]?|#|!|t:|a?:\w+:|id:|sound:|\/\w+:)[^<>]*>/giu, ' '],
  // An address ends before the stop of its sentence.
  [/\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>]*[^\s<>.,;:!?…)\]}"'»”]/giu, ' '],
  [/(?<![\p{L}\p{N}._+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu, ' '],
  // Without "https://": example.org/news, t.me/channel; a bare domain only of those that nobody takes for a stop without a space.
  [/(?<![\p{L}\p{N}@._/-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>]*[^\s<>.,;:!?…)\]}"'»”]/giu, ' '],
  [
    /(?<![\p{L}\p{N}@._/-])(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|tv|ru|az|com\.tr|edu|gov)(?![\p{L}\p{N}_-])/gu,
    ' ',
  ],
  [/(?<![\p{L}\p{N}_:]):(?=[0-9_+-]*[a-z])[a-z0-9_+-]+:(?![\p{L}\p{N}_])/giu, ' '],
  [/(?<![\p{L}\p{N}._+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/giu, ' '],
];

/** The words of a message alone, its lines kept. */
export function withoutLinks(message: string): string {
  return BESIDE.reduce((text, [what, instead]) => text.replace(what, instead), message)
    .replace(/#(\p{L}[\p{L}\p{N}_]*)/gu, (_whole, tag: string) => wordsOfTag(tag))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([.,;:!?…])(?=\s|$)/g, '$1')
    .trim();
}

/** #PlaneCrash, #plane_crash: "Plane Crash", "plane crash". */
const wordsOfTag = (tag: string): string =>
  tag.replaceAll('_', ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
