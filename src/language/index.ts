export { analyse, terms, type Word } from './analyser.ts';
export { type Detected, detect } from './detect.ts';
export { fold, lower } from './normalise.ts';
export { stem } from './stem.ts';
