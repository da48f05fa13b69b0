/** Entry of the command line: `npm run eshkol -- COMMAND`, or `eshkol COMMAND` when installed. */
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { run } from './run.ts';
import { openStreams } from './terminal.ts';

const { out, err, finish } = openStreams(stdout, stderr);
process.exitCode = await finish(await run(argv.slice(2), { out, err, watched: stderr.isTTY, folder: env['INIT_CWD'] ?? cwd(), env }));
