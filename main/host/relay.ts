/**
 * What both hosts do with a renderer's messages: hand calls to the engine and bring answers and
 * topics back, as text.
 *
 * Promises: one `Relay` per window or tab; nothing is parsed here but the header line; a message
 * that is not one is dropped; after `close()` nothing is sent.
 */
import { readRequest, writeMessage } from '../../preload/contract/frames.ts';
import type { TextEngine } from '../engine/session.ts';

export interface Relay {
  receive(text: string): void;
  close(): void;
}

/** `onRefusal` hears of every refused call, as the text of its answer: for the log. */
export function openRelay(engine: TextEngine, send: (text: string) => void, onRefusal: (answer: string) => void = () => undefined): Relay {
  let open = true;
  const stopListening = engine.onText((topic, body) => {
    send(writeMessage({ kind: 'topic', topic, body }));
  });
  return {
    receive(text) {
      const request = readRequest(text);
      if (request === null || !open) return;
      if (request.kind === 'cancel') {
        engine.cancel(request.task);
        return;
      }
      const { id } = request;
      void engine.callText(request.procedure, request.body, request.task).then((body) => {
        if (body.startsWith('{"ok":false')) onRefusal(`${request.procedure} ${body}`);
        if (open) send(writeMessage({ kind: 'answer', id, body }));
      });
    },
    close() {
      open = false;
      stopListening();
    },
  };
}
