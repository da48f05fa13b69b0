/**
 * LibreOffice as a second opinion on written workbooks: what it opens, others open too.
 *
 * Promises: null with a printed notice where it is not installed; otherwise the converted file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const places = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** Opens `file` in LibreOffice and saves it in another format (`fods`, `xlsx`, `ods` …). */
export function convertWithLibreOffice(file: string, format: string): string | null {
  const program = places.find((place) => existsSync(place));
  if (program === undefined) {
    console.warn('LibreOffice is not installed: its second opinion is left out.');
    return null;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'eshkol-libreoffice-'));
  const done = spawnSync(
    program,
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, file],
    { encoding: 'utf8', timeout: 120_000 },
  );
  const converted = path.join(folder, `${path.basename(file, path.extname(file))}.${format}`);
  if (!existsSync(converted)) throw new Error(`LibreOffice could not convert ${file}: ${done.stdout} ${done.stderr}`);
  return converted;
}
