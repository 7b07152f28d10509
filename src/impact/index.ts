export { createImpact, type Impact } from './impact.ts';
export { readLabelled } from './labelled.ts';
export { createLook } from './look.ts';
export { hasTests, testFindings } from './test-findings.ts';
export * from './types.ts';
export { lookInThread } from './worker-client.ts';
