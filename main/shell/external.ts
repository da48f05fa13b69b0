/**
 * The only way out to another program: opening a link in the browser, showing a file in its folder.
 *
 * The threat: a workbook or a record may hold any text as a link; `file:`, `ms-msdt:` and the
 * like would start programs. So only http and https leave.
 */
import { shell } from 'electron';
import log from '../host/log.ts';

export function openExternal(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') {
    log.warn('a link was not opened: only http and https are');
    return;
  }
  shell.openExternal(url.href).catch((problem: unknown) => {
    log.warn('a link could not be opened', problem);
  });
}

/** `file`: of a handle that the host gave, never a path from a page. */
export function showFile(file: string): void {
  shell.showItemInFolder(file);
}
