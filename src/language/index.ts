export { analyse, terms, type Word } from './analyse.ts';
export { type Detected, detect } from './detect.ts';
export { fold, lower } from './fold.ts';
export { stem } from './stem.ts';
