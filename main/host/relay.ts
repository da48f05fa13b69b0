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

/** What the log keeps of a refused call; its parameters stay out, since they may name records. */
export interface RefusedCall {
  readonly procedure: string;
  readonly code: string;
  readonly detail?: string;
}

/** `onRefusal` hears of every refused call. */
export function openRelay(engine: TextEngine, send: (text: string) => void, onRefusal: (refused: RefusedCall) => void = () => undefined): Relay {
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
        if (body.startsWith('{"ok":false')) {
          const { code, detail } = JSON.parse(body) as RefusedCall;
          onRefusal({ procedure: request.procedure, code, ...(detail === undefined ? {} : { detail }) });
        }
        if (open) send(writeMessage({ kind: 'answer', id, body }));
      });
    },
    close() {
      open = false;
      stopListening();
    },
  };
}
