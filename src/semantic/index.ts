export { type Live, startLive } from './live.ts';
export { isPrepared, NONE, type Patient, startPatient } from './patient.ts';
export type { SemanticLog } from './start.ts';
