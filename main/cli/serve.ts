import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { startBrowserHost, type BrowserHost } from '../browser-host/index.ts';
import { EngineClient } from '../engine/client.ts';
import { errorCode } from '../engine/database/connection.ts';
import log, { openLog } from '../host/log.ts';
import { programPlaces } from '../host/places.ts';
import { valueOf, type Command, type Use } from './command.ts';
import { openBrowser } from './open-browser.ts';

export const serve: Command = {
  name: 'serve',
  says: 'the app for a browser on this computer; the first line on stdout is its address',
  takes: [],
  options: [
    { name: 'port', value: 'N', atLeast: 0, says: 'any free one when left out' },
    { name: 'no-open', says: 'does not open the browser' },
    { name: 'keep', says: 'goes on when the last tab was closed, or none came within five minutes' },
  ],
  file: 'none',
  async run(use) {
    const { version, resources, renderer } = programPlaces();
    if (!existsSync(join(renderer, 'index.html'))) throw new Refusal('cli.not-built', { folder: renderer });
    openLog(use.dataFolder);
    const engine = new EngineClient({ version, resources, dataFolder: use.dataFolder });
    try {
      const host = await start(use, engine, renderer);
      const stop = () => void host.close();
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      use.result({ url: host.url, port: host.port }, () => host.url);
      if (!use.options.has('no-open')) openBrowser(host.url);
      await host.ended;
    } finally {
      await engine.close();
    }
    return 0;
  },
};

async function start(use: Use, engine: EngineClient, renderer: string): Promise<BrowserHost> {
  if (use.options.has('lang')) valueOf(await engine.call('settings.set', { language: use.language }));
  if (use.db !== '') valueOf(await engine.call('file.open', { path: use.db }));
  const port = use.options.number('port');
  try {
    return await startBrowserHost({
      engine,
      renderer,
      keep: use.options.has('keep'),
      onRefusal: (refused) => {
        log.info('refused', refused);
      },
      ...(port === undefined ? {} : { port }),
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new Refusal('cli.port-taken', { port: port ?? 0 }, { cause: error });
    throw error;
  }
}
