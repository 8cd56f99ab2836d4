import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/** A browser and a VS Code server for it: both, or neither is left behind. Options as of `startServer`. */
export async function servedBrowser(options) {
  const browser = await launchBrowser();
  try {
    return { browser, server: await startServer(options) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
