/**
 * Where the program finds its own parts and keeps its data, for every host and the command line.
 * The same in sources, in a build (dist/) and in an installed program: counted from package.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

export interface Places {
  readonly version: string;
  /** Shipped lists, presets, sample. */
  readonly resources: string;
  /** The built renderer. */
  readonly renderer: string;
}

/** The program's own parts. */
export function programPlaces(): Places {
  const root = rootAbove(import.meta.dirname);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { version, resources: join(root, 'resources'), renderer: join(root, 'dist', 'renderer') };
}

/**
 * Local (not roaming) application data: settings, backups, new files. `ESHKOL_DATA` chooses another
 * folder, for tests and portable use.
 */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const chosen = env['ESHKOL_DATA'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Eshkol');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Eshkol');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'eshkol');
}

function rootAbove(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) throw new Error(`no package.json above ${folder}`);
  }
}
