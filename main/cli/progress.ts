/** One line on a watched terminal that says how far the work is; gone when the work is done. */
import type { EngineApi } from '../engine/session.ts';

export function showProgress(engine: EngineApi, write: (text: string) => void): void {
  engine.on('task', ({ stage, done, total }) => {
    const finished = total !== null && done >= total;
    const count = total === null ? String(done) : `${String(done)}/${String(total)}`;
    // \u001b[K: clears to the end of the line.
    write(finished ? '\r\u001b[K' : `\r${stage} ${count}\u001b[K`);
  });
}
