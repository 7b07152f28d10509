/** What the main thread and the semantic worker say to each other. */
import type { SemanticModel } from './model.ts';

/** A fact as the worker needs it: its text and example questions in the model's languages. */
export type Passage = { readonly fact: string; readonly texts: readonly string[] };

export type ToWorker =
  | { readonly type: 'passages'; readonly version: string; readonly passages: readonly Passage[] }
  | { readonly type: 'query'; readonly id: number; readonly text: string }
  | { readonly type: 'stop' };

export type FromWorker =
  /** The vectors of this version are complete; `closest` and `top3Mean` come in the order of its passages. */
  | {
      readonly type: 'ready';
      readonly version: string;
      /** What the model runs on, for the log. */
      readonly runtime: string;
      readonly embedded: number;
      readonly cached: number;
    }
  | {
      readonly type: 'cosines';
      readonly id: number;
      readonly version: string;
      /** The cosine of each fact's closest text. */
      readonly closest: Float32Array;
      /** The mean cosine of its three closest texts, or of as many as it has. */
      readonly top3Mean: Float32Array;
    }
  /** No index yet, or the model failed on this text: go on without. */
  | { readonly type: 'nothing'; readonly id: number }
  /** The vectors of this version could not be made. */
  | { readonly type: 'unbuilt'; readonly version: string; readonly message: string }
  /** Vectors could not be kept on disk: they will be made again at the next start. */
  | { readonly type: 'unwritten'; readonly message: string }
  /** There is no model: nothing will ever come. */
  | { readonly type: 'failed'; readonly message: string };

export type WorkerOptions = {
  /** Whether all other work of the machine goes first, as far as the system can do that. */
  readonly givesWay?: boolean;
  /** Where vectors are kept between starts. */
  readonly cacheFile: string;
  readonly model: SemanticModel;
};
