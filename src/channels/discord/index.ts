/** The Discord adapter's public surface. */
export { discordCommands } from './command-definitions.ts';
export { dispatchInteraction as receiveDiscord } from './dispatch.ts';
export type { Log } from './log.ts';
export type { DiscordPayload } from './payload.ts';
export { registerDiscord } from './register.ts';
export { type RenderOptions, renderDiscord } from './render.ts';
export type { InteractionResponse as Handled } from './response.ts';
export { type DiscordOptions as DiscordParts, startDiscord } from './start.ts';
