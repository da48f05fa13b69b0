/**
 * What electron-builder.yml really packs, tried for Windows and Linux around a stand-in for Electron's
 * binary. The configuration's schema does not catch the traps (a pattern that packs the sources, a
 * native part of the wrong system); the packed files do.
 *
 * What only a real Windows can show is not here: start, installer, upgrade, signature.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, getRawHeader, listPackage, type DirectoryRecord } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Ajv } from 'ajv';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeStandInRuntime } from '../support/stand-in-runtime.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const electronVersion = (JSON.parse(readFileSync(bin('electron', 'package.json'), 'utf8')) as { version: string }).version;
/** Packing takes seconds on an idle machine, minutes on a busy one. */
const minutes = 5 * 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-pack-'));
  run(path.join(root, 'scripts', 'build.ts'), '--if-changed');
}, minutes);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function run(...args: string[]): string {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${String(done.status)}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

it('has a configuration that electron-builder knows in every key', () => {
  const schema = JSON.parse(readFileSync(bin('app-builder-lib', 'scheme.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')));
  expect(validate.errors ?? []).toEqual([]);
});

describe.each([
  { platform: 'win32', flag: '--win', unpacked: 'win-unpacked', program: 'Eshkol.exe' },
  { platform: 'linux', flag: '--linux', unpacked: 'linux-unpacked', program: 'eshkol' },
] as const)('packed for $platform', ({ platform, flag, unpacked, program }) => {
  let packed: string;
  let archive: string;
  let files: readonly string[];

  beforeAll(async () => {
    const runtime = path.join(folder, `runtime-${platform}`);
    const output = path.join(folder, `release-${platform}`);
    await makeStandInRuntime(runtime, platform, electronVersion);
    run(bin('electron-builder', 'cli.js'), '--dir', flag, '--x64', `-c.electronDist=${runtime}`, `-c.directories.output=${output}`);
    packed = path.join(output, unpacked);
    archive = path.join(packed, 'resources', 'app.asar');
    // Names in an archive are parted by the separator of the system that lists them.
    files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  }, minutes);

  it('holds the build, the resources and the packages that run on Node, nothing else', () => {
    const tops = new Set(files.map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'resources']);
    const folders = new Set(files.filter((file) => /^(dist|resources)\//.test(file)).map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...folders].sort()).toEqual([
      'dist/main', 'dist/preload', 'dist/renderer', 'resources/icons', 'resources/lists', 'resources/presets', 'resources/sample', 'resources/taxonomies',
    ]);
    const packages = new Set(files.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1]));
    expect([...packages].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('holds what starts: program, preload, pages, workers', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/main/index.js',
        'dist/main/cli/index.js',
        'dist/main/engine/worker.js',
        'dist/main/engine/reader.js',
        'dist/main/engine/exchange/read/parse-worker.js',
        'dist/preload/index.cjs',
        'dist/renderer/index.html',
        'resources/icons/icon.png',
      ]),
    );
  });

  it('holds no source, no map, no guide, no secret', () => {
    expect(files.filter((file) => /\.(map|md|tsx|c|cc|cpp|h|gyp|gypi|pem|pfx|p12)$|(?<!\.d)\.[cm]?ts$|(^|\/)\.env/.test(file))).toEqual([]);
  });

  it('has the native part of its own system only, beside the archive', async () => {
    const expected = [`node_modules/better-sqlite3/prebuilds/${platform}-x64.node`];
    expect(files.filter((file) => file.endsWith('.node'))).toEqual(expected);
    const beside = await readdir(path.join(packed, 'resources', 'app.asar.unpacked'), { recursive: true, withFileTypes: true });
    expect(beside.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([`${platform}-x64.node`]);
  });

  it('carries a hash of every file in the archive', () => {
    const without = filesIn(getRawHeader(archive).header).filter(({ integrity }) => integrity?.algorithm !== 'SHA256');
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('has its fuses set: no Node, no debugger, only the sealed archive', async () => {
    const { version, ...wire } = await getCurrentFuseWire(path.join(packed, program));
    expect(version).toBe('1');
    const on = Object.entries(wire)
      // '0'.charCodeAt(0) is off, '1'.charCodeAt(0) is on.
      .filter(([, state]) => String(state) === '49')
      .map(([fuse]) => Number(fuse));
    expect(on).toContain(FuseV1Options.EnableEmbeddedAsarIntegrityValidation);
    expect(on).toContain(FuseV1Options.OnlyLoadAppFromAsar);
    for (const dangerous of [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]) {
      expect(on).not.toContain(dangerous);
    }
  });

  it('keeps the three languages of the product', async () => {
    expect((await readdir(path.join(packed, 'locales'))).sort()).toEqual(['ar.pak', 'en-US.pak', 'he.pak']);
  });

  // A program file of Linux carries none of these.
  const onWindows = platform === 'win32' ? it : () => undefined;
  onWindows('names itself, shows its icon and knows the hash of its archive', () => {
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(path.join(packed, program)), { ignoreCert: true }));
    const [version] = Resource.VersionInfo.fromEntries(entries);
    const strings = version?.getStringValues({ lang: 1033, codepage: 1200 });
    expect(strings).toMatchObject({ ProductName: 'Eshkol', FileDescription: 'Eshkol', LegalCopyright: 'Copyright © 2026 The Eshkol contributors' });
    expect(strings?.['FileVersion']).toContain(manifest.version);
    const [icons] = Resource.IconGroupEntry.fromEntries(entries);
    expect(icons?.icons.map((icon) => icon.width)).toEqual([16, 24, 32, 48, 64, 128, 0]);
    const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
    const header = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
    expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString('utf8'))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: header },
    ]);
  });

  const onThisSystem = platform === process.platform ? it : () => undefined;
  onThisSystem('runs from its own files alone', () => {
    const extracted = path.join(folder, 'extracted');
    extractAll(archive, extracted);
    const cli = path.join(extracted, 'dist', 'main', 'cli', 'index.js');
    const common = ['--db', path.join(folder, 'sample.eshkol'), '--data', path.join(folder, 'data'), '--json'];
    run(cli, 'create', '--sample', ...common);
    run(cli, 'export', path.join(folder, 'out.xlsx'), '--entity', 'locality', ...common);
    expect(JSON.parse(run(cli, 'check', ...common))).toMatchObject({ ok: true });
  }, minutes);
});

interface FileRecord {
  readonly name: string;
  readonly integrity?: { readonly algorithm: string };
}

function filesIn(folderRecord: DirectoryRecord, above = ''): FileRecord[] {
  return Object.entries(folderRecord.files).flatMap(([name, entry]): FileRecord[] => {
    const full = `${above}/${name}`;
    if ('files' in entry) return filesIn(entry, full);
    return 'integrity' in entry ? [{ name: full, integrity: entry.integrity }] : [{ name: full }];
  });
}
