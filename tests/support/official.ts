/**
 * The bureau's own workbooks, where they are at hand, and a second, independent way to read them.
 *
 * `rawSheet` unzips and reads the sheet XML by itself (no library, none of the product's code), so
 * that a test can hold what the product says against what is really in the file.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Path of an official workbook, or null with a notice where the data folder is absent. */
export function officialWorkbook(name: string): string | null {
  const folder = process.env['ESHKOL_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared/data/cbs');
  const file = [path.join(folder, name), path.join(folder, 'cbs', name), path.join(folder, 'data', 'cbs', name)].find((candidate) => existsSync(candidate));
  if (file === undefined) {
    process.stdout.write(`notice: ${name} is not here; what needs it is not tested (set ESHKOL_SHARED to its folder)\n`);
    return null;
  }
  return file;
}

export type RawCell = { readonly kind: 'number'; readonly value: number; readonly style: number } | { readonly kind: 'text'; readonly value: string };
/** Row number (from 1) → column letters → cell. Empty cells are absent. */
export type RawSheet = ReadonlyMap<number, ReadonlyMap<string, RawCell>>;

export interface RawWorkbook {
  readonly sheetNames: readonly string[];
  sheet(index: number): RawSheet;
  /** The number format code of a cell's style. */
  formatOf(style: number): string;
}

export function rawWorkbook(file: string): RawWorkbook {
  const bytes = readFileSync(file);
  const part = (name: string): string => unzip(bytes, name).toString('utf8');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>/g)].map((item) => textOf(item[1] ?? ''));
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map((match) => [attribute(match[0], 'Id'), attribute(match[0], 'Target')]),
  );
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map((match) => ({
    name: unescape(attribute(match[0], 'name')),
    target: targets.get(attribute(match[0], 'r:id')) ?? '',
  }));
  const styles = part('xl/styles.xml');
  const formats = new Map([...styles.matchAll(/<numFmt\b[^>]*>/g)].map((match) => [attribute(match[0], 'numFmtId'), unescape(attribute(match[0], 'formatCode'))]));
  const cellFormats = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map((match) => attribute(match[0], 'numFmtId'));
  return {
    sheetNames: sheets.map((sheet) => sheet.name),
    sheet: (index) => readSheet(part(`xl/${(sheets[index]?.target ?? '').replace(/^\/xl\//, '')}`), strings),
    formatOf: (style) => formats.get(cellFormats[style] ?? '') ?? '',
  };
}

function readSheet(xml: string, strings: readonly string[]): RawSheet {
  const rows = new Map<number, Map<string, RawCell>>();
  for (const row of xml.matchAll(/<row\b([^>]*)>([\s\S]*?)<\/row>/g)) {
    const cells = new Map<string, RawCell>();
    for (const cell of (row[2] ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const attributes = cell[1] ?? '';
      const value = /<v>([\s\S]*?)<\/v>/.exec(cell[2] ?? '')?.[1];
      const inline = /<is>([\s\S]*?)<\/is>/.exec(cell[2] ?? '')?.[1];
      if (value === undefined && inline === undefined) continue;
      const letters = /^[A-Z]+/.exec(attribute(attributes, 'r'))?.[0] ?? '';
      const type = attribute(attributes, 't');
      if (type === 's') cells.set(letters, { kind: 'text', value: strings[Number(value)] ?? '' });
      else if (type === 'str') cells.set(letters, { kind: 'text', value: unescape(value ?? '') });
      else if (type === 'inlineStr') cells.set(letters, { kind: 'text', value: textOf(inline ?? '') });
      else cells.set(letters, { kind: 'number', value: Number(value), style: Number(attribute(attributes, 's') || '0') });
    }
    rows.set(Number(attribute(row[1] ?? '', 'r')), cells);
  }
  return rows;
}

function textOf(xml: string): string {
  return [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map((match) => unescape(match[1] ?? '')).join('');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescape(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\r\n', '\n');
}

/** One file out of a zip, by its central directory. */
function unzip(bytes: Buffer, name: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name} in the workbook`);
}
