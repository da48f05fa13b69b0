/**
 * Entry of the worker thread that parses one foreign file.
 *
 * Parsing is one long synchronous call that can neither report nor stop: here it blocks nobody and
 * Cancel ends the thread. Rows leave on request, a batch at a time, so that they never pile up.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import { parse } from './parse.ts';
import type { Ask, ParseStart, Tell } from './protocol.ts';

const port = parentPort;
if (port === null) throw new Error('parse-worker runs only as a worker thread');

const tell = (message: Tell) => {
  port.postMessage(message);
};

try {
  const { path, name, limits } = workerData as ParseStart;
  const parsed = parse(readFileSync(path), name, limits);
  port.on('message', (message: Ask) => {
    if (message.ask === 'notes') tell({ tell: 'notes', notes: parsed.notes(message.sheet) });
    else tell({ tell: 'batch', batch: parsed.batch(message.sheet, message.firstRow, message.printed) });
  });
  tell({ tell: 'opened', format: parsed.format, sheets: parsed.sheets });
} catch (error) {
  const { name } = workerData as ParseStart;
  if (error instanceof Refusal) {
    tell({ tell: 'refused', code: error.code, params: error.params, detail: error.detail ?? '' });
  } else {
    tell({ tell: 'refused', code: 'exchange.damaged', params: { file: name }, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
