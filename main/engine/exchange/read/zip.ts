/**
 * The table of contents of a zip, read without unpacking anything: what a workbook claims to hold.
 *
 * Promises: never allocates by what the file claims; a zip that is cut off or contradicts itself is
 * `null`. Zip64 is refused as damaged: no workbook within the limits needs it.
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

/** The entries of a zip, or null when its directory is missing or broken. */
export function zipEntries(bytes: Buffer, most: number): readonly ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > most) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) return null;
    const entry: ZipEntry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (entry.offset + 30 + entry.packedBytes > bytes.length) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * Unpacks one entry, giving up beyond `mostBytes`. Null when it is damaged or longer than that.
 */
export function unpack(bytes: Buffer, entry: ZipEntry, mostBytes: number): Buffer | null {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== localSignature) return null;
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) return null;
  if (entry.method === 0) return packed.length <= mostBytes ? packed : null;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
  } catch {
    // Damaged data or more than allowed: both mean that this entry cannot be had.
    return null;
  }
}

function findEnd(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}
