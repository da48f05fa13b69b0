/**
 * Makes `window.eshkol` over the host that is there: Electron's preload, else the browser host that
 * served this page.
 *
 * Promises: a call is always answered; one that cannot reach the engine, or whose answer was lost
 * on the way, is answered with the refusal `host.connection-lost`.
 */
import type { EshkolBridge, Topic, Topics } from '../../preload/contract/bridge.ts';
import { Refusal, type Answer } from '../../preload/contract/errors/index.ts';
import { readMessage, writeRequest } from '../../preload/contract/frames.ts';
import type { HostPort } from '../../preload/contract/host.ts';
import { openBrowserHost } from './browser-host.ts';

/** To be called once, before the first page is drawn. */
export function installBridge(): void {
  const port = window.eshkolHost ?? openBrowserHost(window.location);
  const bridge = makeBridge(port);
  const page = document.documentElement;
  new MutationObserver(() => {
    port.speak(page.lang);
  }).observe(page, { attributeFilter: ['lang'] });
  Object.defineProperty(window, 'eshkol', { value: Object.freeze(bridge), writable: false, configurable: false });
}

const lost: Answer<never> = { ok: false, code: 'host.connection-lost', params: {} };

/** Exported for tests: the bridge over any host. */
export function makeBridge(port: HostPort): EshkolBridge {
  const waiting = new Map<number, (answer: Answer<never>) => void>();
  const listeners = new Map<string, Set<(message: never) => void>>();
  let lastId = 0;
  let connected = true;

  const publish = (topic: string, message: unknown): void => {
    for (const listener of listeners.get(topic) ?? []) listener(message as never);
  };

  const call = (procedure: string, input: unknown, task: string | null): Promise<Answer<never>> =>
    new Promise((resolve) => {
      if (!connected) {
        resolve(lost);
        return;
      }
      lastId += 1;
      waiting.set(lastId, resolve);
      port.send(writeRequest({ kind: 'call', id: lastId, procedure, task, body: JSON.stringify(input) }));
    });

  port.receive((text) => {
    const message = readMessage(text);
    if (message === null) return;
    if (message.kind === 'topic') {
      publish(message.topic, JSON.parse(message.body));
      return;
    }
    const resolve = waiting.get(message.id);
    waiting.delete(message.id);
    resolve?.(JSON.parse(message.body) as Answer<never>);
  });

  port.watch((now) => {
    const before = connected;
    connected = now;
    if (!now) {
      for (const resolve of waiting.values()) resolve(lost);
      waiting.clear();
    } else if (!before) {
      // The file may have been changed, closed or replaced meanwhile: pages ask again.
      void call('app.info', {}, null).then((answer: Answer<{ file: unknown }>) => {
        if (answer.ok) publish('file', { open: answer.value.file !== null } satisfies Topics['file']);
      });
    }
  });

  return {
    host: port.host,
    call: (procedure, input, options = {}) => call(procedure, input, options.task ?? null),
    cancel(task) {
      if (connected) port.send(writeRequest({ kind: 'cancel', task }));
    },
    on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void) {
      const those = listeners.get(topic) ?? new Set();
      listeners.set(topic, those);
      those.add(listener);
      return () => {
        those.delete(listener);
      };
    },
    files: {
      pick: (kind) => port.pick(kind).catch(asRefusal),
      drop: async (file) => {
        const picked = await port.drop(file).catch(asRefusal);
        if (picked === null) throw new Refusal('host.unknown-file', { handle: file.name });
        return picked;
      },
      save: (suggestedName) => port.save(suggestedName).catch(asRefusal),
      deliver: (file) => port.deliver(file).catch(asRefusal),
    },
    openExternal(url) {
      port.openExternal(url);
    },
  };
}

/** Nothing but refusals reaches a page. */
function asRefusal(problem: unknown): never {
  if (problem instanceof Refusal) throw problem;
  throw new Refusal('host.connection-lost', {}, { detail: String(problem), cause: problem });
}
