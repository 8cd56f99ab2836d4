import { drained, processIo } from './cli/processIo.ts';
import { run } from './cli/run.ts';

const code = await run(process.argv.slice(2), processIo());
await drained();
process.exit(code); // standard input may still be open
