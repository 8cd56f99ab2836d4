import { closeBench, closeWindows, photographWindows } from './ui.mjs';

export const mochaHooks = {
  async afterEach() {
    if (this.currentTest?.state === 'failed') await photographWindows(this.currentTest.fullTitle());
    await closeWindows();
  },
  afterAll: () => closeBench(),
};
