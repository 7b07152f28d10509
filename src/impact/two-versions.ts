/** The engines of what is served and of what would be, made as cheaply as may be from those before. */
import { createEngine } from '../answer/engine.ts';
import type { Engine, FittedWeights } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { serveLoaded } from '../service/serving.ts';
import { assembleEdited, assembleServed, type ServedState } from './served-state.ts';
import type { FileEdit } from './types.ts';

/** One version of the knowledge, and who answers from it. */
export type Version = {
  readonly loaded: Assembled;
  /** The engine over some packs, all where none are named. */
  readonly engineOf: (packs: readonly string[]) => Engine;
  /** Whether every knowledge file could be read. */
  readonly whole: boolean;
};

/** What is served, and what would be. */
export type TwoSides = { readonly before: Version; readonly after: Version };

export type TwoVersions = {
  /**
   * @param served left out where it is what it was the last time
   * @returns undefined where what is served cannot be made from its files alone: it must be told whole
   */
  readonly open: (
    served: ServedState | undefined,
    edits: readonly FileEdit[],
  ) => TwoSides | undefined;
};

type Slot = ReturnType<typeof serveLoaded>;

/** @param weights those of the model that compares meanings, where they are not the ones that ship */
export function createTwoVersions(weights?: FittedWeights): TwoVersions {
  let state: ServedState | undefined;
  let served: Assembled | undefined;
  /** An engine is brought up to date in place, so each is in one slot alone. */
  let slots: Slot[] = [];

  function slotFor(loaded: Assembled, keep: string | undefined): Slot {
    const { version } = loaded.knowledge;
    const same = slots.find(({ engine }) => engine.knowledge.version === version);
    const spare = slots.find(
      ({ engine }) => engine.knowledge.version !== version && engine.knowledge.version !== keep,
    );
    const from = same ?? spare;
    const engine = same?.engine ?? createEngine(loaded.knowledge, spare?.engine, weights);
    const slot = same ?? serveLoaded(engine, loaded, from);
    slots = [slot, ...slots.filter((one) => one !== from)].slice(0, 2);
    return slot;
  }

  return {
    open(given, edits) {
      if (given) {
        state = given;
        served = assembleServed(given);
      }
      if (!state || !served) throw new Error('nothing is served');
      if (served.knowledge.version !== state.version) {
        served = undefined;
        return undefined;
      }
      const edited = assembleEdited(state, served, edits);
      const { version } = served.knowledge;
      const before = slotFor(served, edited.knowledge.version);
      const after = slotFor(edited, version);
      const { broken } = state;
      return {
        before: versionOf(served, before, broken),
        after: versionOf(edited, after, broken),
      };
    },
  };
}

function versionOf(loaded: Assembled, { engine, select }: Slot, broken: boolean): Version {
  return {
    loaded,
    engineOf: (packs) => (packs.length > 0 && select ? select(packs) : engine),
    whole: !broken && loaded.findings.every(({ severity }) => severity !== 'error'),
  };
}
