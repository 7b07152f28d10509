/** What readers might ask, answerable and not, in four languages: enough that no answer is merely remembered. */
const QUESTIONS = [
  'how many people died when the jet was downed?',
  'сколько человек погибло в самолёте?',
  'təyyarə qəzasında neçə nəfər həlak oldu?',
  'uçak kazasında kaç kişi öldü?',
  'who blames whom for the crash',
  'what did Putin say about the plane',
  'when did azerbaijan retake karabakh',
  'peacekeepers in karabakh how many',
  'what happened in yekaterinburg',
  'who are the safarov brothers',
  'was sputnik staff detained',
  'how many it specialists were arrested',
  'what is the weather in baku',
  'who won the football match',
  'how big is the azerbaijani diaspora in russia',
  'turkey support in 2020 war',
  'what does azerbaijan export to russia',
  'why was the ambassador summoned',
  'how do I add a fact?',
  'asdf qwerty',
] as const;

/** One after the other, and again from the first. */
export const questionAt = (index: number): string => QUESTIONS[Math.abs(index) % QUESTIONS.length]!;

let asked = 0;
/** A question that nobody has asked before, so that no reply to it is kept: the number behind it is new. */
export function newQuestion(index: number): string {
  asked += 1;
  return `${questionAt(index)} ${asked}`;
}
