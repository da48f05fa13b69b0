import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTarget, writeSafely } from '../../../../../main/engine/exchange/write/target.ts';
import { Refusal } from '../../../../../preload/contract/errors/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'eshkol-target-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codeOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'nothing refused';
};

describe('the target of an export', () => {
  it('may be a new file or an existing one, and leaves nothing beside it', () => {
    const target = path.join(folder, 'ייצוא.xlsx');
    checkTarget(target);
    writeSafely(target, [Buffer.from('ab'), Buffer.from('c')]);
    checkTarget(target);
    writeSafely(target, [Buffer.from('new')]);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['ייצוא.xlsx']);
  });

  it('is refused before any work when its folder is missing or it is a folder', () => {
    expect(codeOf(() => { checkTarget(path.join(folder, 'none', 'x.xlsx')); })).toBe('exchange.target-folder');
    expect(codeOf(() => { checkTarget(folder); })).toBe('exchange.target-is-folder');
  });

  it.each(['.~lock.x.xlsx#', '~$x.xlsx'])('is refused while a spreadsheet program holds it (%s)', (marker) => {
    writeFileSync(path.join(folder, marker), '');
    expect(codeOf(() => { checkTarget(path.join(folder, 'x.xlsx')); })).toBe('exchange.target-open');
  });

  it('keeps the old file whole when writing fails half way', () => {
    const target = path.join(folder, 'x.csv');
    writeFileSync(target, 'old');
    function* failing(): Generator<Uint8Array> {
      yield Buffer.from('half');
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    expect(codeOf(() => { writeSafely(target, failing()); })).toBe('exchange.target-disk-full');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['x.csv']);
  });
});
