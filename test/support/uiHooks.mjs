import { closeBench, closeWindows, openWindows, photographWindows, prepareBench } from './ui.mjs';

let standing = new Set();

/** A window that a test opened ends with it; one that was opened for a whole group stays. */
export const mochaHooks = {
  /** Another run may hold the server for minutes. */
  async beforeAll() {
    this.timeout(0);
    await prepareBench();
  },
  beforeEach() {
    standing = openWindows();
  },
  async afterEach() {
    if (this.currentTest?.state === 'failed') await photographWindows(this.currentTest.fullTitle());
    await closeWindows(one => !standing.has(one));
  },
  afterAll: () => closeBench(),
};
