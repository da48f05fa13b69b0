/**
 * What the host's thread and the engine's two worker threads say to each other. Inputs, answers and
 * topics travel as JSON text, written and read where the work is done.
 */
import type { Topic } from '../../preload/contract/bridge.ts';

export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: string;
      readonly task: string | null;
      /** Shared memory of one Int32: 1 asks to stop. */
      readonly cancel: SharedArrayBuffer | null;
    }
  /** Writer: what a handle stands for. */
  | { readonly kind: 'register'; readonly handle: string; readonly file: { readonly path: string; readonly name: string } }
  /** Reader: read this file from now on, or let go of it. Answered by `done`. */
  | { readonly kind: 'use'; readonly id: number; readonly path: string | null }
  /** Writer: the reader has done what `file` asked for. */
  | { readonly kind: 'used'; readonly id: number }
  /** Let go of everything. Answered by `done`. */
  | { readonly kind: 'close'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly text: string }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly text: string }
  /** Writer: the reader shall read this file, or let go; wants `used`. */
  | { readonly kind: 'file'; readonly id: number; readonly path: string | null };

/** The request's input; text that is not JSON becomes undefined, which every schema refuses. */
export function readInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
