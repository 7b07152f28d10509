/**
 * discord.js's REST client. At a 401 it forgets the token for good, so that a bot with a wrong one is not banned for
 * asking on and on; but one odd answer would silence this process until somebody starts it anew. So the token is
 * back after a minute.
 */
import { REST, type RESTOptions } from 'discord.js';

const FORGOTTEN_MS = 60_000;

/** @param forgottenMs how long it asks for nothing after a 401 */
export function createRest(
  token: string,
  options: Partial<RESTOptions>,
  forgottenMs = FORGOTTEN_MS,
): REST {
  class Rest extends REST {
    override setToken(given: string | null): this {
      if (given === null) setTimeout(() => super.setToken(token), forgottenMs).unref();
      return super.setToken(given as string);
    }
  }
  return new Rest(options).setToken(token);
}
