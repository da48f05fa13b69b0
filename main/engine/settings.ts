/**
 * The person's settings: one small JSON file in the data folder, shared by window, browser host
 * and command line of this computer.
 *
 * Promises: written through a temporary file and a rename, so it is always whole; a file that
 * cannot be read is set aside under another name and said (`warnings`), never silently emptied.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ParsedInput } from '../../preload/contract/procedures/index.ts';
import type { Settings } from '../../preload/contract/procedures/file.ts';
import { languages } from '../../preload/contract/text.ts';

const stored = z.object({
  /** Identifies this installation in the change log. */
  device: z.string().min(1),
  language: z.enum(languages).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['compact', 'touch']),
  author: z.string(),
  recentFiles: z.array(z.object({ path: z.string(), openedAt: z.string() })),
  lastPlace: z.record(z.string(), z.string()),
  layouts: z.record(z.string(), z.string()).default({}),
});
type Stored = z.infer<typeof stored>;

const mostRecent = 12;

export interface SettingsStore {
  readonly device: string;
  /** Things to say once: codes of errors/file.ts. */
  readonly warnings: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
  current(): Settings;
  change(patch: ParsedInput<'settings.set'>): Settings;
  /** Puts a file first among the recent ones. */
  opened(path: string, now: Date): void;
}

/** Reads the settings of a data folder, making both on first use. */
export function openSettings(dataFolder: string): SettingsStore {
  const path = join(dataFolder, 'settings.json');
  mkdirSync(dataFolder, { recursive: true });
  const warnings: { code: string; params: Record<string, string> }[] = [];
  let settings = read(path, (kept) => warnings.push({ code: 'file.settings-unreadable', params: { kept } }));
  const device = settings.device;
  // Another window or the command line may have written meanwhile: each change starts from the file.
  const update = (changed: (before: Stored) => Stored): void => {
    settings = { ...changed(read(path, () => undefined)), device };
    writeWhole(path, `${JSON.stringify(settings, null, 2)}\n`);
  };
  return {
    device,
    warnings,
    current: () => shown(settings),
    change(patch) {
      const { lastPlace, layout, forgetRecent, ...rest } = patch;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      update((before) => ({
        ...before,
        ...given,
        lastPlace: lastPlace === undefined ? before.lastPlace : { ...before.lastPlace, [lastPlace.fileId]: lastPlace.place },
        layouts: layout === undefined ? before.layouts : { ...before.layouts, [layout.type]: layout.state },
        recentFiles: before.recentFiles.filter((file) => file.path !== forgetRecent),
      }));
      return shown(settings);
    },
    opened(opened, now) {
      update((before) => ({
        ...before,
        recentFiles: [{ path: opened, openedAt: now.toISOString() }, ...before.recentFiles.filter((file) => file.path !== opened)].slice(0, mostRecent),
      }));
    },
  };
}

/** Writes a file so that it is always either the old or the new one, also after a power cut. */
export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(unfinished, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function read(path: string, setAside: (kept: string) => void): Stored {
  if (existsSync(path)) {
    const parsed = parse(path);
    if (parsed !== null) return parsed;
    const kept = `${path}.unreadable-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(path, kept);
    setAside(kept);
  }
  const fresh: Stored = {
    device: randomUUID(),
    language: null,
    theme: 'system',
    density: 'compact',
    author: userName(),
    recentFiles: [],
    lastPlace: {},
    layouts: {},
  };
  writeWhole(path, `${JSON.stringify(fresh, null, 2)}\n`);
  return fresh;
}

function parse(path: string): Stored | null {
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // The caller sets the file aside and says so.
    return null;
  }
}

/** Everything but the id of this installation, which is nobody's setting. */
function shown({ language, theme, density, author, recentFiles, lastPlace, layouts }: Stored): Settings {
  return { language, theme, density, author, recentFiles, lastPlace, layouts };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // No account behind this process (some containers): the person names themselves in Settings.
    return '';
  }
}
