/** What happens, counted as it happens. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Arrival, Observe } from '../observe.ts';

/** Seconds; fine around the platforms' three. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5, 10, 30];

/** Its labels have few values each, whoever and however many ask. */
export function countIn(register: Registry): Observe {
  const registers = [register];
  const questions = new Counter({
    name: 'dateline_questions_total',
    help: 'Questions that the facts were asked, by where, in which language, and how it ended.',
    labelNames: ['platform', 'language', 'outcome'],
    registers,
  });
  const acknowledged = new Histogram({
    name: 'dateline_acknowledge_seconds',
    help: 'From the arrival of something to its acknowledgement, for which platforms wait 3 s.',
    labelNames: ['platform', 'kind'],
    buckets: BUCKETS,
    registers,
  });
  const answered = new Histogram({
    name: 'dateline_answer_seconds',
    help: 'From the arrival of something until all that answers it is sent.',
    labelNames: ['platform', 'kind'],
    buckets: BUCKETS,
    registers,
  });
  const limits = new Counter({
    name: 'dateline_rate_limits_total',
    help: 'How often a platform has asked Dateline for patience.',
    labelNames: ['platform', 'scope'],
    registers,
  });
  const told = new Counter({
    name: 'dateline_told_total',
    help: 'Posted answers to correct and channels to tell of a story, by whether they were reached.',
    labelNames: ['what', 'platform', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'dateline_page_refusals_total',
    help: 'Requests to the page that were turned away.',
    labelNames: ['reason'],
    registers,
  });
  return {
    question: ({ platform, locale, outcome }) =>
      questions.inc({ platform, language: locale, outcome }),
    arrived(platform, kind): Arrival {
      const labels = { platform, kind };
      const began = performance.now();
      const once = (times: typeof answered) => {
        let said = false;
        return () => {
          if (said) return;
          said = true;
          times.observe(labels, (performance.now() - began) / 1000);
        };
      };
      return { acknowledged: once(acknowledged), answered: once(answered) };
    },
    rateLimited: (platform, scope) => limits.inc({ platform, scope }),
    told: (what, platform, outcome) => told.inc({ what, platform, outcome }),
    refused: (reason) => refusals.inc({ reason }),
  };
}
