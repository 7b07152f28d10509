/** Loaded before Dateline: says, when it is asked, how much memory is in use once all that can be is given back. */
const collect = globalThis.gc;

process.on('message', () => {
  collect?.();
  collect?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed, rss });
});
// It must not keep the process up.
process.channel?.unref();
