/**
 * Files kept inside the database file, as content of records of type `document`.
 *
 * Promises: content is stored once under its SHA-256; the change log holds the hash, so undo of an
 * attachment brings back the former one. At most 25 MB each.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { Change } from '../../../preload/contract/values.ts';
import type { Call, ReadSession, WriteSession } from '../session.ts';
import { commit } from './commit.ts';
import { shapeOf } from './shape.ts';
import { column, objects } from './statements.ts';
import { storeOf } from './store.ts';

const documentType = 'document';
/** Bytes of one document at most. */
const largest = 25 * 1024 * 1024;

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.zip': 'application/zip',
};

/** Procedure `documents.attach`. */
export function attachDocument(session: WriteSession, input: { readonly id: string; readonly file: string }, { around, task }: Call): { set: number } {
  const { db, catalogue } = session;
  const before = storeOf(db, shapeOf(catalogue, documentType)).read(input.id);
  if (before === null) throw new Refusal('records.not-found', { type: typeToken(documentType), id: input.id });
  const { path, name } = around.resolveFile(input.file);
  const content = readContent(path, name);
  const hash = createHash('sha256').update(content).digest('hex');
  const values = { file_name: name, file_type: mediaTypeOf(name), file_size: content.length, file_hash: hash };
  // Inside the commit's transaction, so that content and record come together or not at all.
  function* changes(): Generator<Change> {
    objects(db, 'INSERT OR IGNORE INTO blob (hash, size, content) VALUES (?, ?, ?)').run(hash, content.length, content);
    yield { op: 'update', type: documentType, id: input.id, values };
  }
  const { set } = commit(session, changes(), {
    author: around.author(),
    device: around.device,
    kind: 'edit',
    label: { code: 'attachFile', params: { name } },
    now: around.now(),
    task,
  });
  // The same file attached again changes nothing.
  return { set: set ?? (column(db, 'SELECT max(set_no) FROM change_set').get() as number) };
}

/** Procedure `documents.read`. */
export function readDocument({ db, catalogue }: ReadSession, input: { readonly id: string }) {
  const state = storeOf(db, shapeOf(catalogue, documentType)).read(input.id);
  if (state === null) throw new Refusal('records.not-found', { type: typeToken(documentType), id: input.id });
  const hash = state['file_hash'];
  const content = hash === undefined ? undefined : (column(db, 'SELECT content FROM blob WHERE hash = ?').get(hash) as Buffer | undefined);
  if (content === undefined) throw new Refusal('records.no-content', { id: input.id });
  return {
    name: String(state['file_name'] ?? ''),
    mediaType: String(state['file_type'] ?? 'application/octet-stream'),
    base64: content.toString('base64'),
  };
}

function readContent(path: string, name: string): Buffer {
  try {
    if (statSync(path).size <= largest) return readFileSync(path);
  } catch (error) {
    throw new Refusal('records.file-unreadable', { name }, { detail: error instanceof Error ? error.message : String(error), cause: error });
  }
  throw new Refusal('records.file-too-large', { name, megabytes: largest / 1024 / 1024 });
}

function mediaTypeOf(name: string): string {
  return mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
}
