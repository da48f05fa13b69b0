/**
 * The browser's side of the browser host: one WebSocket for messages, HTTP for files.
 *
 * Promises: a broken connection is tried again until it holds, sooner at first, then every four
 * seconds; messages sent while the first connection is being made are kept for it.
 */
import type { FileKind, PickedFile } from '../../preload/contract/bridge.ts';
import { Refusal, type Params } from '../../preload/contract/errors/index.ts';
import { endings, uploadLimitMegabytes, type HostPort } from '../../preload/contract/host.ts';

const retryMilliseconds = [100, 250, 500, 1000, 2000, 4000];

export function openBrowserHost(location: Pick<Location, 'protocol' | 'host'>): HostPort {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/engine`;
  let listener: (text: string) => void = () => undefined;
  let watcher: (connected: boolean) => void = () => undefined;
  let kept: string[] | null = [];
  let failures = 0;
  let socket = connect();

  function connect(): WebSocket {
    const opening = new WebSocket(address);
    opening.addEventListener('open', () => {
      failures = 0;
      for (const text of kept ?? []) opening.send(text);
      kept = null;
      watcher(true);
    });
    opening.addEventListener('message', (event: MessageEvent<string>) => {
      listener(event.data);
    });
    opening.addEventListener('close', () => {
      watcher(false);
      kept = null;
      const wait = retryMilliseconds[Math.min(failures, retryMilliseconds.length - 1)];
      failures += 1;
      window.setTimeout(() => {
        socket = connect();
      }, wait);
    });
    return opening;
  }

  return {
    host: 'browser',
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
      else kept?.push(text);
    },
    receive(given) {
      listener = given;
    },
    watch(given) {
      watcher = given;
    },
    async pick(kind) {
      if (kind === 'database') throw new Refusal('host.database-not-uploaded');
      const file = await choose(kind);
      return file === null ? null : upload(file);
    },
    drop: upload,
    save: (suggestedName) => post<PickedFile>(`/downloads?name=${encodeURIComponent(suggestedName)}`, suggestedName, null),
    deliver(file) {
      const link = document.createElement('a');
      link.href = `/files/${encodeURIComponent(file.handle)}`;
      link.download = file.name;
      link.click();
      return Promise.resolve();
    },
    openExternal(url) {
      if (/^https?:\/\//i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
    speak: () => undefined,
  };
}

/** The browser's own file dialog; null when the person closes it. */
function choose(kind: FileKind): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings[kind].map((ending) => `.${ending}`).join(',');
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

function upload(file: File): Promise<PickedFile> {
  if (file.size > uploadLimitMegabytes * 1024 * 1024) {
    return Promise.reject(new Refusal('host.upload-too-large', { name: file.name, limit: uploadLimitMegabytes }));
  }
  return post<PickedFile>(`/files?name=${encodeURIComponent(file.name)}`, file.name, file);
}

async function post<T>(address: string, name: string, body: File | null): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });
  } catch (problem) {
    throw new Refusal('host.upload-failed', { name }, { detail: String(problem), cause: problem });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const refusal = answer as { code: string; params: Params } | null;
  throw refusal === null
    ? new Refusal('host.upload-failed', { name }, { detail: String(response.status) })
    : new Refusal(refusal.code, refusal.params);
}
