/** Entry of the command line: `npm run eshkol -- COMMAND`, or `eshkol COMMAND` when installed. */
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { run } from './run.ts';

// Whoever reads the result may have had enough (`… | head`): that is no fault of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  watched: stderr.isTTY,
  folder: env['INIT_CWD'] ?? cwd(),
  env,
});
