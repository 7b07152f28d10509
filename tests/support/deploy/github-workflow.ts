/** GitHub's own reader of workflow files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Parser from '@actions/workflow-parser';
import { build } from 'esbuild';

/** @returns how many jobs it read, and everything it has against the file */
export async function readWorkflow(
  name: string,
  content: string,
): Promise<{ readonly jobs: number; readonly errors: readonly string[] }> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loaded();
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  return {
    jobs: template?.jobs?.length ?? 0,
    errors: [
      ...context.errors.getErrors().map(({ message }) => message),
      ...(template?.errors ?? []).map(({ Message }) => Message),
    ],
  };
}

let parser: Promise<typeof Parser> | undefined;

function loaded(): Promise<typeof Parser> {
  parser ??= load();
  return parser;
}

/** It imports JSON as bundlers do, which Node refuses, so it is bundled first. */
async function load(): Promise<typeof Parser> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-workflow-'));
  const outfile = join(folder, 'parser.mjs');
  await build({
    stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    // Its readers of YAML are written for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
    },
  });
  try {
    return (await import(outfile)) as typeof Parser;
  } finally {
    await rm(folder, { recursive: true });
  }
}
