/** The Discord adapter's public surface. */
export { discordCommands } from './commands.ts';
export type { DiscordPayload } from './payload.ts';
export { type Handled, type Log, receiveDiscord } from './receive.ts';
export { registerDiscord } from './register.ts';
export { type RenderOptions, renderDiscord } from './render.ts';
export { type DiscordParts, startDiscord } from './start.ts';
