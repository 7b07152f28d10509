/** Holds Kubernetes manifests against its types: a field that does not exist, or is of another kind, is found. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Manifest = Readonly<Record<string, unknown>> & {
  readonly apiVersion: string;
  readonly kind: string;
};

/** @returns what the compiler says of them, a line each; empty where all is well */
export function typeProblems(manifests: readonly Manifest[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-manifests-'));
  try {
    const file = join(folder, 'manifests.ts');
    const types = resolve('node_modules/kubernetes-types');
    const lines = manifests.map(({ apiVersion, kind, ...rest }, number) => {
      // "apps/v1" → apps/v1, "networking.k8s.io/v1" → networking/v1, "v1" → core/v1
      const [group = '', version] = apiVersion.includes('/')
        ? apiVersion.split('/')
        : ['core', apiVersion];
      const path = `${types}/${group.split('.')[0]}/${version}`;
      const value = JSON.stringify({ apiVersion, kind, ...rest });
      return `export const m${number}: import(${JSON.stringify(path)}).${kind} = ${value};`;
    });
    writeFileSync(file, lines.join('\n'));
    execFileSync(
      'node_modules/.bin/tsc',
      ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', file],
      {
        stdio: 'pipe',
      },
    );
    return '';
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
