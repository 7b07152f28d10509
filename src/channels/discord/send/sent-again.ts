/**
 * Which acknowledgements went out more than once, by discord.js's own doing or ours: where Discord then says
 * that one was given already, it was this one, and only the answer to it got lost. Without that it was given by
 * somebody else, such as the process that this one is about to take over from.
 */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';

export type SentAgain = {
  /** discord.js's own, with each acknowledgement noted. */
  readonly makeRequest: RESTOptions['makeRequest'];
  /** @param path of an acknowledgement, as `Routes.interactionCallback` has it */
  readonly has: (path: string) => boolean;
};

/** Acknowledgements remembered: Discord takes each for three seconds. */
const MOST = 1000;
const ACKNOWLEDGEMENT = /\/interactions\/[^/?]+\/[^/?]+\/callback/;

export function createSentAgain(): SentAgain {
  const times = new LRUCache<string, number>({ max: MOST });
  return {
    makeRequest(url, init) {
      const [path] = ACKNOWLEDGEMENT.exec(url) ?? [];
      if (path) times.set(path, (times.get(path) ?? 0) + 1);
      return DefaultRestOptions.makeRequest(url, init);
    },
    has: (path) => (times.get(path) ?? 0) > 1,
  };
}
