/** English: forms that no stemmer brings back to their word (took → take, children → child), and the other spelling. */

const IRREGULAR = `be am is are was were been being|have has had|go goes went gone|do does did done|say said|make made|get got gotten|
take took taken|come came|see saw seen|know knew known|give gave given|find found|think thought|tell told|become became|leave left|
feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|let|mean meant|
set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|
send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|cut|rise rose risen|drive drove driven|
buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|
lay laid|fight fought|teach taught|fly flew flown|strike struck stricken|shoot shot|sell sold|sink sank sunk|steal stole stolen|
swear swore sworn|tear tore torn|wake woke woken|freeze froze frozen|hide hid hidden|hit|hurt|shut|split|spread|cost|bet|burst|
flee fled|feed fed|bleed bled|breed bred|dig dug|hang hung hanged|stick stuck|swing swung|sting stung|bind bound|wind wound|
ring rang rung|sing sang sung|swim swam swum|drink drank drunk|shrink shrank shrunk|spring sprang sprung|eat ate eaten|
beat beaten|bite bit bitten|blow blew blown|shake shook shaken|show shown|ride rode ridden|sleep slept|sweep swept|weep wept|
creep crept|bend bent|lend lent|rend rent|burn burnt|learn learnt|dream dreamt|smell smelt|spill spilt|spoil spoilt|kneel knelt|
overthrow overthrew overthrown|overtake overtook overtaken|undertake undertook undertaken|withdraw withdrew withdrawn|
retake retook retaken|rebuild rebuilt|uphold upheld|withhold withheld|undergo underwent undergone|oversee oversaw overseen|
foresee foresaw foreseen|mistake mistook mistaken|forbid forbade forbidden|forgive forgave forgiven|arise arose arisen|
awake awoke awoken|shed|thrust|broadcast|forecast|sue sued|plead pled|
child children|man men|woman women|person people|foot feet|tooth teeth|mouse mice|wife wives|life lives|knife knives|thief thieves|
leaf leaves|half halves|wolf wolves|hoof hooves|crisis crises|analysis analyses|thesis theses|criterion criteria|policeman policemen|
gunman gunmen|fireman firemen|serviceman servicemen|spokesman spokesmen|fisherman fishermen|congressman congressmen|
salesman salesmen|headquarters|goose geese|ox oxen|die dies died dying|lie lies lied lying`;

const bases = new Map<string, string[]>();
for (const entry of IRREGULAR.split('|')) {
  const [base, ...forms] = entry.trim().split(/\s+/);
  for (const form of forms) bases.set(form, [...(bases.get(form) ?? []), base!]);
}

/** British spellings for American ones. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/iz(e|ed|es|er|ers|ing|ation|ations)$/, 'is$1'],
  [/yz(e|ed|es|ing)$/, 'ys$1'],
  [/([a-z]{3})or(s|ed|ing|able|ite|hood)?$/, '$1our$2'],
  [/([a-z]{2}[tbd])er(s)?$/, '$1re$2'],
  [/([a-z]{2})ense(s)?$/, '$1ence$2'],
  [/([aeiou])l(ed|ing|er|ers)$/, '$1ll$2'],
];

/**
 * @param folded a form
 * @returns the words that it may be a form of, as spelt in Britain
 */
export function englishBase(folded: string): readonly string[] {
  const found = [...(bases.get(folded) ?? [])];
  for (const [american, british] of SPELLINGS)
    if (american.test(folded)) found.push(folded.replace(american, british));
  return found;
}
