/** Entry of the command line on Node (out/main/cli.js). */
import { runCommandLine } from './run';

process.exitCode = await runCommandLine(process.argv.slice(2));
