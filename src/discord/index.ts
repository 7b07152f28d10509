/** The Discord adapter's public surface. */
export { discordCommands } from './commands.ts';
export type { Handled } from './handled.ts';
export type { Log } from './log.ts';
export type { DiscordPayload } from './payload.ts';
export { receiveDiscord } from './receive.ts';
export { registerDiscord } from './register.ts';
export { type RenderOptions, renderDiscord } from './render.ts';
export { type DiscordParts, startDiscord } from './start.ts';
