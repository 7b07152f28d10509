/** The semantic worker where every way to another host ends it. */
import dns from 'node:dns';
import net from 'node:net';

const refuse = (): never => {
  // Nobody may catch it and go on: that it was tried at all is the fault.
  process.exit(1);
};
Object.assign(net.Socket.prototype, { connect: refuse });
Object.assign(dns, { lookup: refuse });
Object.assign(dns.promises, { lookup: refuse });
Object.assign(globalThis, { fetch: refuse });

await import('../../../src/semantic/worker.ts');
