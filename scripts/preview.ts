/**
 * `npm run preview`: the program from its sources for whoever works on it. Builds only the renderer,
 * runs the engine and the browser host as they stand in main/, and prints the address.
 *
 * `--data FOLDER` keeps settings and files there (otherwise a new temporary folder), `--out FOLDER`
 * builds there, `--no-build` serves what is there.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startBrowserHost } from '../main/browser-host/index.ts';
import { EngineClient } from '../main/engine/client.ts';
import rendererConfig from '../vite.renderer.config.ts';

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: path.join(root, 'dist', 'renderer') },
    port: { type: 'string', default: '0' },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) {
  await build({ ...rendererConfig, configFile: false, build: { ...rendererConfig.build, outDir: path.resolve(values.out) } });
}
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
const dataFolder = values.data ?? (await mkdtemp(path.join(tmpdir(), 'eshkol-preview-')));
const engine = new EngineClient({ version, resources: path.join(root, 'resources'), dataFolder });
const host = await startBrowserHost({ engine, renderer: path.resolve(values.out), port: Number(values.port), keep: true });
console.log(host.url);
process.once('SIGINT', () => void host.close());
process.once('SIGTERM', () => void host.close());
await host.ended;
await engine.close();
