/**
 * Somebody who is new, in a channel of their own, so that no cool-down is met; Discord's limits are by channel,
 * too, and so are discord.js's queues.
 * @param number which of them
 */
export const discordReader = (number: number) => ({
  user: String(6n * 10n ** 17n + BigInt(number)),
  channel: String(5n * 10n ** 17n + BigInt(number)),
});
