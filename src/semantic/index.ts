export { type BatchSemantic, isPrepared, NONE, startBatch } from './batch.ts';
export { type OnlineSemantic, startOnline } from './online.ts';
