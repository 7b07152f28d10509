export { analyse, terms, type Word } from './analyser.ts';
export { detect } from './detect.ts';
export { fold } from './normalise.ts';
export { stem } from './stem.ts';
