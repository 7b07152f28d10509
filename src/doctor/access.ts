/** The editors' part of the page: who is let in, and whether signing in can be begun. */
import type { Config } from '../config.ts';
import { currentLists } from '../desk/access/current-lists.ts';
import { namesAddresses } from '../desk/access/lists.ts';
import { createProvider, newAttempt } from '../desk/access/provider.ts';
import { accessSettings } from '../desk/access/settings.ts';
import { type Line, lines, wordsOf } from './line.ts';

export async function accessLines(config: Config): Promise<Line[]> {
  const { ok, bad } = lines('editors');
  const settings = accessSettings(config);
  switch (settings.to) {
    case 'here':
      return [
        ok('The editors’ part is open without a password on this machine, and nowhere else.'),
      ];
    case 'nobody':
      return [
        ok('The editors’ part is closed: others can reach this address, and SIGN_IN is not set.'),
      ];
    case 'nobody-yet':
      return settings.problems.map(bad);
    case 'signed-in': {
      const { editors, viewers } = await currentLists(config, async () => config, { warn() {} })();
      const provider = createProvider(settings.provider);
      const back = new URL('/sign-in/back', settings.base ?? `http://localhost:${config.PORT}`);
      try {
        await provider.ask(newAttempt(), back, namesAddresses({ editors, viewers }));
      } catch (error) {
        return [bad(`${provider.name} cannot be asked to sign anybody in: ${wordsOf(error)}`)];
      }
      if (editors.size + viewers.size === 0)
        return [bad('EDITORS_FILE and VIEWERS_FILE name nobody, or cannot be read.')];
      return [
        ok(
          `With ${provider.name} sign in: ${editors.size} who edit, ${viewers.size} who read. It must know ${back.href} as an address to come back to.`,
        ),
      ];
    }
    default:
      return settings satisfies never;
  }
}
