export { isPrepared, NONE, type Patient, startPatient } from './batch.ts';
export { type Live, startLive } from './online.ts';
export type { SemanticLog } from './worker-client.ts';
