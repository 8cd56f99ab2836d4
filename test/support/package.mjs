import { packExtension } from './packaging.mjs';
import { main } from './steps.mjs';

await main(async () => void (await packExtension()));
