/** Dates that contradict one another. */
import { mustWhen, overlap } from '../model/edtf-date.ts';
import { finding } from '../parsing/findings.ts';
import type { Check } from './context.ts';

/** A fact belongs into the time of its incident. */
export const factAgainstIncident: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const incident = context.candidates.incidents.get(fact.value.incident ?? '')?.value;
    // What is not known is dated by when that was so, which may be long after.
    if (!incident || fact.value.status === 'unknown') return [];
    const own = mustWhen(fact.value.when);
    const whole = mustWhen(incident.when);
    if (overlap(own, whole)) return [];
    const rule = own.end < whole.start ? 'fact-before-incident' : 'fact-after-incident';
    const details = { fact: fact.value.when, incident: incident.id, when: incident.when };
    return [finding(rule, fact.spot(['when']), details)];
  });

/** What follows is not over before what it follows begins. */
export const followsLater: Check = (context) =>
  context.items.incidents.flatMap((incident) =>
    incident.value.follows.flatMap((id, index) => {
      const other = context.candidates.incidents.get(id)?.value;
      if (!other || mustWhen(incident.value.when).end >= mustWhen(other.when).start) return [];
      const details = { own: incident.value.when, other: id, when: other.when };
      return [finding('follows-later', incident.spot(['follows', index]), details)];
    }),
  );
