/** Opens the file named on the command line, says so, and holds it until it is killed. */
import { openFile } from '../../main/engine/database/open.ts';

openFile(process.argv[2] ?? '', { now: () => new Date(), backup: () => '' });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
