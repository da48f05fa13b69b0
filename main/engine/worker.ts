/** Entry of the worker thread that writes: a WriterPart behind messages (thread-messages.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { WriterPart, type EngineOptions } from './parts.ts';
import { readInput, type FromWorker, type ToWorker } from './thread-messages.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread only');
const port = parentPort;
const say = (message: FromWorker) => {
  port.postMessage(message);
};

const waiting = new Map<number, () => void>();
let asked = 0;

const part = new WriterPart(
  workerData as EngineOptions,
  (topic, message) => {
    say({ kind: 'topic', topic, text: JSON.stringify(message) });
  },
  (path) =>
    new Promise((resolve) => {
      const id = (asked += 1);
      waiting.set(id, resolve);
      say({ kind: 'file', id, path });
    }),
  () => new Date(),
);

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'call': {
      const { id, name, input, task, cancel } = message;
      void part.answer({ name, input: readInput(input), task, cancel: cancel === null ? null : new Int32Array(cancel) }).then((answer) => {
        say({ kind: 'answer', id, text: JSON.stringify(answer) });
      });
      break;
    }
    case 'register':
      part.registerFile(message.handle, message.file);
      break;
    case 'used':
      waiting.get(message.id)?.();
      waiting.delete(message.id);
      break;
    case 'close':
      void part.close().finally(() => {
        say({ kind: 'done', id: message.id });
      });
      break;
    case 'use':
      throw new Error('the writer opens files by itself');
  }
});
