/** What a bot under measurement is told by the bench that started it. */
export const url = process.env.BENCH_URL ?? '';
export const token = process.env.BENCH_TOKEN ?? '';
/** Slack's: what its requests are signed with. */
export const secret = process.env.BENCH_SECRET ?? '';

// A bench that fails takes its bots with it; either way their folders go with them.
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
