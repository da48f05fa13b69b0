/** Builds small workbooks and broken files for tests, each standing for a defect met in the field. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as XLSX from 'xlsx';

/** The container format of old Excel; the library's own types leave this part open. */
const container = XLSX.CFB as {
  utils: { cfb_new(): object; cfb_add(into: object, name: string, content: Buffer): void };
  write(what: object, options: { type: 'buffer' }): Uint8Array;
};

export type SheetRows = readonly (readonly (string | number | boolean | null)[])[];

export interface Scratch {
  /** Writes a workbook and returns its path. */
  workbook(name: string, sheets: Readonly<Record<string, SheetRows>>): string;
  file(name: string, content: string | Uint8Array): string;
  cleanup(): void;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(path.join(tmpdir(), 'eshkol-workbooks-'));
  const file = (name: string, content: string | Uint8Array): string => {
    const target = path.join(folder, name);
    writeFileSync(target, content);
    return target;
  };
  return {
    workbook: (name, sheets) => file(name, workbookBytes(sheets, name.endsWith('.xls') ? 'xls' : name.endsWith('.ods') ? 'ods' : 'xlsx')),
    file,
    cleanup: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function workbookBytes(sheets: Readonly<Record<string, SheetRows>>, bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx'): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return XLSX.write(book, { type: 'buffer', bookType, compression: true }) as Buffer;
}

/** A zip of these files. `claims`: unpacked sizes to lie about. */
export function zip(files: Readonly<Record<string, Uint8Array>>, claims: Readonly<Record<string, number>> = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name, 'utf8');
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(packed.length, 0);
    sizes.writeUInt32LE(claims[name] ?? content.length, 4);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, u16(nameBytes.length), u16(0)]);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed]);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, u16(0), u16(0), u16(0), u32(0), u32(offset), nameBytes]));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = u16(centrals.length);
  const end = Buffer.concat([Buffer.from('504b050600000000', 'hex'), count, count, u32(directory.length), u32(offset), u16(0)]);
  return Buffer.concat([...locals, directory, end]);
}

/** What Excel makes of a workbook with a password to open: an OLE file holding EncryptedPackage. */
export function encryptedWorkbook(): Buffer {
  const file = container.utils.cfb_new();
  container.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(64, 4));
  container.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(4096, 7));
  return Buffer.from(container.write(file, { type: 'buffer' }));
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
