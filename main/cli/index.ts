/** Entry of the command line: `npm run eshkol -- COMMAND`, or `eshkol COMMAND` when installed. */
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { run } from './run.ts';

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  watched: stderr.isTTY,
  folder: env['INIT_CWD'] ?? cwd(),
  env,
});
