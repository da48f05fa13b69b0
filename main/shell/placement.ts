/**
 * Where the window was last time. A place that no screen shows any more, or a file that cannot be
 * read, gives the default: losing it costs a drag with the mouse.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import log from '../host/log.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  /** Without `x` and `y` the system chooses. */
  readonly bounds: Rectangle | { readonly width: number; readonly height: number };
  readonly maximized: boolean;
}

const stored = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean(),
});

const standard: Placement = { bounds: { width: 1280, height: 800 }, maximized: false };
/** So much of the title bar must be reachable by the mouse, in pixels. */
const reachable = 100;

/** `screens`: the areas that windows may use. */
export function readPlacement(file: string, screens: readonly Rectangle[]): Placement {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // First start.
    return standard;
  }
  try {
    const placement = stored.parse(JSON.parse(text));
    return screens.some((area) => reaches(placement.bounds, area)) ? placement : standard;
  } catch (problem) {
    log.warn('the window place could not be read', problem);
    return standard;
  }
}

function reaches(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= reachable && window.y >= area.y && window.y <= area.y + area.height - reachable;
}

export function rememberPlacement(file: string, placement: Placement): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(placement));
    renameSync(`${file}.new`, file);
  } catch (problem) {
    // A full disk must not keep the window from closing.
    log.warn('the window place could not be kept', problem);
  }
}
