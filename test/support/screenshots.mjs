/** `npm run screenshots`: the pictures of the README, taken in the real workbench, into media/screenshots/. */
import { build } from './build.mjs';
import { inRoot } from './paths.mjs';
import { main, step } from './steps.mjs';
import { closeBench } from './ui.mjs';

await main(async () => {
  await build();
  const { takePictures } = await import('../ui/pictures.ts');
  await step('Taking the pictures', () => takePictures(inRoot('media', 'screenshots')));
  await closeBench();
});
