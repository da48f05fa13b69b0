import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings, writeWhole } from '../../../main/engine/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eshkol-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('settings', () => {
  test('begin with neutral values and an id of this installation that stays', () => {
    const first = openSettings(folder);
    expect(first.current()).toEqual({ language: null, theme: 'system', density: 'compact', author: expect.any(String) as string, recentFiles: [], lastPlace: {}, layouts: {} });
    expect(first.device).toMatch(/^[0-9a-f-]{36}$/);
    expect(openSettings(folder).device).toBe(first.device);
  });

  test('keep what was changed and leave the rest', () => {
    openSettings(folder).change({ language: 'ar', lastPlace: { fileId: 'a', place: '/register/locality' } });
    openSettings(folder).change({ theme: 'dark', lastPlace: { fileId: 'b', place: '/compare' } });
    expect(openSettings(folder).current()).toMatchObject({ language: 'ar', theme: 'dark', lastPlace: { a: '/register/locality', b: '/compare' } });
  });

  test('list recent files, the last opened first, each once, at most twelve', () => {
    const settings = openSettings(folder);
    for (let n = 1; n <= 14; n += 1) settings.opened(`/desk/${String(n)}.eshkol`, new Date(Date.UTC(2026, 0, n)));
    settings.opened('/desk/5.eshkol', new Date(Date.UTC(2026, 1, 1)));
    expect(settings.current().recentFiles.map((file) => file.path)).toEqual(['5', '14', '13', '12', '11', '10', '9', '8', '7', '6', '4', '3'].map((n) => `/desk/${n}.eshkol`));
    settings.change({ forgetRecent: '/desk/14.eshkol' });
    expect(settings.current().recentFiles[1]?.path).toBe('/desk/13.eshkol');
  });

  test('of two programs that write in turn, neither loses what the other changed', () => {
    const [window, batch] = [openSettings(folder), openSettings(folder)];
    window.change({ language: 'he' });
    batch.opened('/desk/a.eshkol', new Date(0));
    window.change({ density: 'touch' });
    expect(openSettings(folder).current()).toMatchObject({ language: 'he', density: 'touch', recentFiles: [{ path: '/desk/a.eshkol' }] });
  });

  test.each([
    ['half a file', '{"device": "x", "langu'],
    ['another shape', '{"device": 5}'],
    ['nothing at all', ''],
  ])('an unreadable file (%s) is set aside as it was, and said', (_what, text) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const settings = openSettings(folder);
    const kept = readdirSync(folder).find((name) => name.startsWith('settings.json.unreadable-')) ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
    expect(settings.warnings).toEqual([{ code: 'file.settings-unreadable', params: { kept: join(folder, kept) } }]);
    expect(settings.current().language).toBeNull();
  });

  test('that cannot even be read are set aside, and nothing unfinished stays when they cannot be written', () => {
    mkdirSync(join(folder, 'settings.json'));
    const settings = openSettings(folder);
    expect(settings.warnings).toHaveLength(1);
    mkdirSync(join(folder, 'blocked'));
    expect(() => { writeWhole(join(folder, 'blocked'), 'x'); }).toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('blocked'))).toEqual(['blocked']);
  });

  test('leave no half-written files behind', () => {
    openSettings(folder).change({ author: 'Dana' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});
