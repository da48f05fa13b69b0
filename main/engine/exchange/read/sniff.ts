/**
 * What a file really is, told from its bytes before any parser sees it.
 *
 * Promises: a file that is no workbook, is protected by a password, is cut off, or would unpack to
 * more than the limits is refused here, by name; the ending of the file name is never believed
 * (parsers accept nearly anything under any name).
 */
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { ReadLimits } from './limits.ts';
import { unpack, zipEntries, type ZipEntry } from './zip.ts';

export type SourceFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'tsv' | 'html';

const megabyte = 1024 * 1024;
const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Files that people mistake for workbooks, by their first bytes. */
const foreign: readonly (readonly [signature: Buffer, what: string])[] = [
  [Buffer.from('%PDF'), 'PDF'],
  [Buffer.from('{\\rtf'), 'RTF'],
  [Buffer.from('SQLite format 3\0'), 'SQLite'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'PNG'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'JPEG'],
  [Buffer.from('GIF8'), 'GIF'],
  [Buffer.from('MZ'), 'EXE'],
  [Buffer.from('Rar!'), 'RAR'],
  [Buffer.from([0x1f, 0x8b]), 'GZIP'],
  [Buffer.from('7z\xbc\xaf', 'latin1'), '7Z'],
];

/** The format of a workbook or table. `name` is only for the sentence of a refusal. */
export function sniff(bytes: Buffer, name: string, limits: ReadLimits): SourceFormat {
  if (bytes.length === 0) throw new Refusal('exchange.empty', { file: name });
  if (bytes.length > limits.fileBytes) {
    throw new Refusal('exchange.too-large', { file: name, megabytes: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) });
  }
  if (bytes.subarray(0, 8).equals(oleSignature)) return sniffOle(bytes, name);
  if (bytes.length >= 4 && bytes.readUInt16LE(0) === 0x4b50) return sniffZip(bytes, name, limits);
  for (const [signature, what] of foreign) {
    if (bytes.subarray(0, signature.length).equals(signature)) throw notAWorkbook(name, what);
  }
  return sniffText(bytes, name);
}

/** Old Excel and encrypted new Excel share one container; its stream names tell them apart. */
function sniffOle(bytes: Buffer, name: string): SourceFormat {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Refusal('exchange.password', { file: name });
  if (holds('Workbook') || holds('Book')) return 'xls';
  throw notAWorkbook(name, holds('WordDocument') ? 'Word' : 'OLE');
}

function sniffZip(bytes: Buffer, name: string, limits: ReadLimits): SourceFormat {
  const entries = zipEntries(bytes, limits.zipEntries);
  if (entries === null) throw new Refusal('exchange.damaged', { file: name });
  guardUnpacked(bytes, entries, name, limits);
  const find = (wanted: string) => entries.find((entry) => entry.name === wanted);
  if (find('xl/workbook.bin') !== undefined) return 'xlsb';
  if (find('xl/workbook.xml') !== undefined) return holdsMacros(bytes, find('[Content_Types].xml')) ? 'xlsm' : 'xlsx';
  const mediaType = text(bytes, find('mimetype'));
  if (mediaType.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    if (text(bytes, find('META-INF/manifest.xml')).includes('encryption-data')) throw new Refusal('exchange.password', { file: name });
    return 'ods';
  }
  throw notAWorkbook(name, find('word/document.xml') === undefined ? 'ZIP' : 'Word');
}

/** Refuses a zip that unpacks to too much: by what it declares, and when a declaration lies. */
function guardUnpacked(bytes: Buffer, entries: readonly ZipEntry[], name: string, limits: ReadLimits): void {
  const tooMuch = (unpacked: number) =>
    new Refusal('exchange.unpacks-too-large', {
      file: name,
      megabytes: inMegabytes(unpacked),
      limit: inMegabytes(limits.unpackedBytes),
    });
  let declared = 0;
  for (const entry of entries) {
    declared += entry.unpackedBytes;
    const suspicious = entry.unpackedBytes > limits.ratioFromBytes && entry.unpackedBytes > entry.packedBytes * limits.ratio;
    if (suspicious || declared > limits.unpackedBytes) throw tooMuch(declared);
  }
  for (const entry of entries) {
    // Broken data, or an entry that is longer than it says: not unpacked any further to find out.
    if (entry.packedBytes > 0 && unpack(bytes, entry, entry.unpackedBytes) === null) throw new Refusal('exchange.damaged', { file: name });
  }
}

function sniffText(bytes: Buffer, name: string): SourceFormat {
  const start = bytes.subarray(0, 65_536);
  const wide = start.length >= 2 && (start.readUInt16BE(0) === 0xfffe || start.readUInt16BE(0) === 0xfeff);
  if (!wide && start.includes(0)) throw notAWorkbook(name, '?');
  const opening = start.toString(wide ? 'utf16le' : 'latin1').replace(/^\u00ef\u00bb\u00bf|^\ufeff/, '').trimStart();
  if (opening === '') throw new Refusal('exchange.empty', { file: name });
  if (/^<(?:!doctype html|html|head|body|table|meta|div|style)\b/i.test(opening) || (opening.startsWith('<') && /<table\b/i.test(opening))) {
    return 'html';
  }
  if (opening.startsWith('<?xml') || opening.startsWith('<')) throw notAWorkbook(name, 'XML');
  const firstLine = /^[^\r\n]*/.exec(opening)?.[0] ?? '';
  return count(firstLine, '\t') > Math.max(count(firstLine, ','), count(firstLine, ';')) ? 'tsv' : 'csv';
}

function holdsMacros(bytes: Buffer, entry: ZipEntry | undefined): boolean {
  // Writers may list content types they do not use: only the workbook's own counts.
  return /<Override[^>]*PartName="\/xl\/workbook\.xml"[^>]*macroEnabled/.test(text(bytes, entry));
}

function text(bytes: Buffer, entry: ZipEntry | undefined): string {
  return entry === undefined ? '' : (unpack(bytes, entry, megabyte)?.toString('utf8') ?? '');
}

function count(line: string, letter: string): number {
  return line.split(letter).length - 1;
}

function notAWorkbook(file: string, found: string): Refusal {
  return new Refusal('exchange.not-a-workbook', { file, found });
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / megabyte);
}
