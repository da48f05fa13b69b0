/** The engine's writing worker, which dies when the author is set to "die". */
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../main/engine/thread-messages.ts';

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'call' && message.name === 'settings.set' && message.input.includes('"die"')) process.exit(1);
});
await import('../../main/engine/worker.ts');
