import { closeBench, closeWindows, openWindows, photographWindows } from './ui.mjs';

let standing = new Set();

/** A window that a test opened ends with it; one that was opened for a whole group stays. */
export const mochaHooks = {
  beforeEach() {
    standing = openWindows();
  },
  async afterEach() {
    if (this.currentTest?.state === 'failed') await photographWindows(this.currentTest.fullTitle());
    await closeWindows(one => !standing.has(one));
  },
  afterAll: () => closeBench(),
};
