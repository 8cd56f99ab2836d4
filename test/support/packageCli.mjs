import { packCommandLine } from './packaging.mjs';
import { main } from './steps.mjs';

await main(async () => void (await packCommandLine()));
