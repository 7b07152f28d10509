/** The Discord adapter's public surface. */
export { registerDiscord } from './register.ts';
export { startDiscord } from './start.ts';
