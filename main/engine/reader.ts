/** Entry of the worker thread that reads: a ReaderPart behind messages (thread-messages.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderPart, type EngineOptions } from './parts.ts';
import { readInput, type FromWorker, type ToWorker } from './thread-messages.ts';

if (parentPort === null) throw new Error('reader.ts runs as a worker thread only');
const port = parentPort;
const say = (message: FromWorker) => {
  port.postMessage(message);
};

const part = new ReaderPart(
  workerData as EngineOptions,
  (topic, message) => {
    say({ kind: 'topic', topic, text: JSON.stringify(message) });
  },
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
    case 'use':
      void part.use(message.path).finally(() => {
        say({ kind: 'done', id: message.id });
      });
      break;
    case 'close':
      void part.use(null).finally(() => {
        say({ kind: 'done', id: message.id });
      });
      break;
    case 'register':
    case 'used':
      throw new Error(`not for the reader: ${message.kind}`);
  }
});
