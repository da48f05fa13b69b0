/**
 * The bridge into the sandboxed page: text messages and files, nothing else of Electron or Node.
 * `renderer/bridge` makes `window.eshkol` of it.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { PickedFile } from './contract/bridge.ts';
import { channels } from './contract/channels.ts';
import type { HostPort } from './contract/host.ts';

const ask = (channel: string, ...given: unknown[]) => ipcRenderer.invoke(channel, ...given) as Promise<PickedFile | null>;

const port: HostPort = {
  host: 'electron',
  send: (text) => { ipcRenderer.send(channels.engine, text); },
  receive: (listener) => { ipcRenderer.on(channels.engine, (_event, text: string) => { listener(text); }); },
  watch: () => undefined,
  pick: (kind) => ask(channels.pick, kind),
  // Only a File that the person gave has a path; one that a script made has none.
  drop: (file) => ask(channels.drop, webUtils.getPathForFile(file)),
  save: (suggestedName) => ask(channels.save, suggestedName),
  deliver: async (file) => { await ipcRenderer.invoke(channels.deliver, file.handle); },
  openExternal: (url) => { ipcRenderer.send(channels.openExternal, url); },
  speak: (language) => { ipcRenderer.send(channels.speak, language); },
};

contextBridge.exposeInMainWorld('eshkolHost', port);
