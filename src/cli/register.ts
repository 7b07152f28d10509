/** `dateline register`: tells Discord the commands; does nothing where Discord has them already. */
import type { Command } from 'commander';
import { type Config, ConfigError } from '../config.ts';

export function addRegister(program: Command, config: Config): void {
  program
    .command('register')
    .description('Register the commands with Discord')
    .action(async () => {
      const { DISCORD_TOKEN: token, DISCORD_APP_ID: appId, DISCORD_API_URL: apiUrl } = config;
      if (!token || !appId)
        throw new ConfigError(
          'Set DISCORD_TOKEN and DISCORD_APP_ID in .env first (docs/connect-discord.md).',
        );
      const { credentialProblem } = await import('../channels/credentials.ts');
      const problem =
        credentialProblem('DISCORD_TOKEN', token) ?? credentialProblem('DISCORD_APP_ID', appId);
      if (problem) throw new ConfigError(problem);
      const { registerDiscord } = await import('../channels/discord/index.ts');
      const { changed, count } = await registerDiscord({ token, appId, ...(apiUrl && { apiUrl }) });
      console.log(
        changed
          ? `Registered ${count} commands.`
          : `All ${count} commands were registered already.`,
      );
    });
}
