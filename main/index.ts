/**
 * Start-up of the desktop program: each line is a step, told in shell/.
 *
 * Electron becomes ready only after this module was evaluated, so nothing waits at its top level.
 */
import { app } from 'electron';
import path from 'node:path';
import { EngineClient } from './engine/client.ts';
import log, { openLog } from './host/log.ts';
import { defaultDataFolder, programPlaces } from './host/places.ts';
import {
  closeWithLastWindow, databaseAmong, isCommand, isOnlyInstance, onSecondStart, openNamed, typedArguments, useDataFolder,
} from './shell/app.ts';
import { openShellFiles } from './shell/files.ts';
import { closeNetwork, denyPermissions, guardEveryPage } from './shell/guards.ts';
import { answerPage } from './shell/ipc.ts';
import { showMenu } from './shell/menu.ts';
import { registerScheme, servePages } from './shell/scheme.ts';
import { openWindow } from './shell/window.ts';
import { languageOf } from './shell/words.ts';

const typed = typedArguments();
const dataFolder = defaultDataFolder();
useDataFolder(dataFolder);

if (isCommand(typed)) {
  runCommand().catch(fail);
} else if (isOnlyInstance()) {
  openLog(dataFolder);
  registerScheme();
  guardEveryPage();
  app.whenReady().then(startDesk).catch(fail);
}

async function startDesk(): Promise<void> {
  const { version, resources, renderer } = programPlaces();
  const root = path.dirname(resources);
  const engine = new EngineClient({ version, resources, dataFolder });
  closeWithLastWindow(engine);
  denyPermissions();
  closeNetwork();
  servePages(renderer);

  const info = await engine.call('app.info', {});
  let language = (info.ok ? info.value.settings.language : null) ?? languageOf(app.getLocale());
  showMenu(language);
  await openNamed(engine, databaseAmong(typed, process.cwd()), language);

  const window = openWindow({ preload: path.join(root, 'dist', 'preload', 'index.cjs'), icon: path.join(resources, 'icons', 'icon.png'), dataFolder });
  const files = openShellFiles(window, engine, () => language);
  const onLanguage = (tag: string): void => {
    language = languageOf(tag);
    showMenu(language);
  };
  answerPage({ window, engine, files, onLanguage });
  onSecondStart(window, (file) => void openNamed(engine, file, language));
}

/** `eshkol import …` of an installed program: the command line without a window. */
async function runCommand(): Promise<void> {
  const [{ run }, { openStreams }] = await Promise.all([import('./cli/run.ts'), import('./cli/terminal.ts')]);
  const { out, err, finish } = openStreams(process.stdout, process.stderr);
  const code = await run(typed, { out, err, watched: process.stderr.isTTY, folder: process.cwd(), env: process.env });
  app.exit(await finish(code));
}

function fail(problem: unknown): void {
  log.error('the program could not start', problem);
  console.error(problem);
  app.exit(1);
}
