/**
 * The log of a running program: one file in the data folder, at most 2 MB and its predecessor.
 *
 * Holds what support needs (refusals with their detail, failures of the shell), never records.
 */
import path from 'node:path';
import log from 'electron-log/node.js';

log.transports.console.level = false;
log.transports.file.level = false;

/** Starts writing to `logs/eshkol.log` in the data folder. */
export function openLog(dataFolder: string): void {
  log.transports.file.resolvePathFn = () => path.join(dataFolder, 'logs', 'eshkol.log');
  log.transports.file.maxSize = 2 * 1024 * 1024;
  log.transports.file.level = 'info';
}

export default log;
