/**
 * Ids of records.
 *
 * Promises: a thing with an official key has the same id in every file (UUIDv5 of its record type
 * and the key's values, in the key's order), so that two coordinators' files can be merged; any
 * other record gets a UUIDv7, which sorts by the moment it was made.
 */
import { createHash, randomBytes } from 'node:crypto';

/** The namespace of Eshkol's official ids. Changing it would part every file from every other. */
const namespace = Buffer.from('6d1f0c9a53b24a5e9a7c41e8b0d5f327', 'hex');

/** Between parts of a key: cannot occur in a code or a name. */
const separator = '\u001f';

/**
 * The id of the record of `type` whose official key has these values. Numbers and texts that print
 * alike give the same id.
 */
export function officialId(type: string, keyValues: readonly (string | number | boolean)[]): string {
  const name = [type, ...keyValues.map(String)].join(separator);
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest();
  return format(bytes);
}

/** Random hex digits, used up from the front. */
let pool = '';
let used = 0;
let lastMillisecond = 0;
let counter = 0;

/** A fresh id; later calls of one process give ids that sort later. */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = 0;
  } else if (counter === 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  } else {
    counter += 1;
  }
  if (used + 16 > pool.length) {
    pool = randomBytes(4096).toString('hex');
    used = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  // Two bits say the variant, so the first digit is one of four.
  const variant = '89ab'[Number.parseInt(pool.charAt(used), 16) % 4] ?? '8';
  const random = pool.slice(used + 1, used + 16);
  used += 16;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${random.slice(0, 3)}-${random.slice(3)}`;
}

/** Writes version 5 and the variant into the first 16 bytes and prints them. */
function format(bytes: Buffer): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
