import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/cli/check-formats.ts';
import type { Finding } from '../../src/knowledge/model/knowledge.ts';
import { readWorkflow } from '../support/deploy/github-workflow.ts';
import { load } from '../support/knowledge/examples.ts';

const found = (change: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  path: '/repo/knowledge/storm/facts.json',
  line: 3,
  column: 5,
  rule: 'unknown-id',
  message: 'There is no actor “b”.',
  ...change,
});
const report = (format: 'text' | 'github' | 'json', ...findings: Finding[]) =>
  checkReport(format, { knowledge: load({}).knowledge, findings }, '/repo');
const WARNING = found({ severity: 'warning', rule: 'unused', line: 1, column: 1 });

describe('check --format', () => {
  it('text: a line each, errors first, then how many', () => {
    expect(report('text', WARNING, found()).split('\n')).toEqual([
      '/repo/knowledge/storm/facts.json:3:5: error: There is no actor “b”.',
      '/repo/knowledge/storm/facts.json:1:1: warning: There is no actor “b”.',
      '0 facts, 1 error, 1 warning',
    ]);
  });

  it.each([
    [
      'a finding',
      {},
      '::error file=knowledge/storm/facts.json,line=3,col=5,title=unknown-id::There is no actor “b”.',
    ],
    [
      'what would end the command or begin another',
      { message: '100 %\r\n::error::x', path: '/repo/a,b:c%.json' },
      '::error file=a%2Cb%3Ac%25.json,line=3,col=5,title=unknown-id::100 %25%0D%0A::error::x',
    ],
  ])('github: %s', (_, change, command) => {
    expect(report('github', found(change)).split('\n')).toEqual([
      command,
      '0 facts, 1 error, 0 warnings',
    ]);
  });

  it('json: one object whose fields stay', () => {
    expect(JSON.parse(report('json', WARNING, found()))).toEqual({
      facts: 0,
      errors: 1,
      warnings: 1,
      findings: [found(), WARNING],
    });
  });
});

describe('the workflow for pull requests', () => {
  it('is one that GitHub’s own parser reads without a complaint', async () => {
    const name = 'deploy/github/check-knowledge.yml';
    const content = await readFile(name, 'utf8');
    expect(await readWorkflow(name, content)).toEqual({ jobs: 1, errors: [] });
    expect(content).toContain('dateline -- check --format github');
    const wrong = await readWorkflow(name, content.replace('runs-on', 'run-on'));
    expect(wrong.errors.join()).toContain('run-on');
  });
});
