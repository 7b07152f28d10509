/**
 * A question as it may be kept: without what says who somebody is or how to reach them. Names of people in the news stay:
 * they are what is asked about. Only what is recorded passes here, never what is answered.
 */

const GONE = '…';

/** A link without what follows `?` and `#`, without a password, and without parts of its path that are secrets. */
const LINK = /\bhttps?:\/\/[^\s<>|"')\]]+/giu;
/** `<mailto:…>` and `<tel:…>`, as Slack writes what somebody typed. */
const ADDRESSED = /<(?:mailto|tel):[^<>]*>/gi;
/** People, groups, roles and channels, as Slack and Discord write them. */
const MENTION = /<(?:@[!&]?|#|!subteam\^)[A-Z0-9]+(?:\|[^<>]*)?>/gi;
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const AT_NAME = /(?<![\p{L}\p{N}_@/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}(?<![.-])/gu;
/** With a country's or a trunk's figures at the beginning: other figures are what questions are about. */
const PHONE = /(?<![\p{L}\p{N}.,+])(?:\+\d|\(?0\d|8[ -]?\(?\d)[\d ().-]{6,18}\d(?![\p{L}\p{N}])/gu;
/** Tokens of Slack and Discord, and what looks like one. */
const TOKEN = /\b(?:xox[a-z]|xapp|ghp|sk)[-_][\w-]{8,}|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g;

export function withoutPersonal(text: string): string {
  const kept = text
    .replace(LINK, withoutSecrets)
    .replace(ADDRESSED, GONE)
    .replace(MENTION, '')
    .replace(TOKEN, GONE)
    .replace(EMAIL, GONE)
    .replace(AT_NAME, '')
    .replace(PHONE, (figures) => (isPhone(figures) ? GONE : figures));
  if (kept === text) return text;
  return kept.replace(/[^\S\n]{2,}/g, ' ').trim() || GONE;
}

function withoutSecrets(link: string): string {
  if (!URL.canParse(link)) return GONE;
  const { protocol, host, pathname, search, hash, username } = new URL(link);
  const parts = pathname.split('/');
  if (!search && !hash && !username && !parts.some(isSecret)) return link;
  const path = parts.map((part) => (isSecret(part) ? GONE : part)).join('/');
  return `${protocol}//${host}${path}${search || hash ? `?${GONE}` : ''}`;
}

/** Long, with letters and figures mixed and no word in it: nobody reads such a part. */
const isSecret = (part: string): boolean =>
  part.length >= 18 && /\d/.test(part) && /\p{L}/u.test(part) && !part.includes('-');

/** From seven figures to fifteen, which no date is. */
function isPhone(figures: string): boolean {
  const count = figures.replace(/\D/g, '').length;
  return count >= 9 && count <= 15 && !/^\(?\d{1,2}[.-]\d{1,2}[.-]\d{4}/.test(figures);
}
