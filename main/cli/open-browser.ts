/** Opens an address of this program in the default browser, when there is one. */
import { spawn } from 'node:child_process';

/** Never fails: the address was printed, so a person can open it by hand. */
export function openBrowser(url: string): void {
  const [program, ...args] = commandFor(process.platform, url);
  if (program === undefined) return;
  try {
    const opened = spawn(program, args, { stdio: 'ignore', detached: true });
    opened.on('error', () => undefined);
    opened.unref();
  } catch {
    // As said above.
  }
}

function commandFor(platform: NodeJS.Platform, url: string): readonly string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  if (platform === 'darwin') return ['open', url];
  return ['xdg-open', url];
}
