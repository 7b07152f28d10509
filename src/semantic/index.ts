export {
  type BatchSemantic as Patient,
  isPrepared,
  NONE,
  startBatch as startPatient,
} from './batch.ts';
export { type OnlineSemantic as Live, startOnline as startLive } from './online.ts';
