/** `npm run screenshots`: every picture of test/ui/pictures.ts in four themes, into media/pictures/. */
import { build } from './build.mjs';
import { temporaryFolder } from './ending.mjs';
import { inRoot } from './paths.mjs';
import { fillSampleStore } from './sampleStore.mjs';
import { main, step } from './steps.mjs';
import { closeBench, openWorkbench, themes } from './ui.mjs';

const fileName = (name, theme) => `${name}-${theme.toLowerCase().replaceAll(' ', '-')}.png`;

async function take({ name, compose }, theme) {
  const home = temporaryFolder('home');
  await fillSampleStore(home);
  const workbench = await openWorkbench({ home });
  await workbench.useTheme(theme);
  await compose(workbench);
  await workbench.screenshot(inRoot('media', 'pictures', fileName(name, theme)));
  await workbench.close();
}

await main(async () => {
  await build();
  const { pictures } = await import('../ui/pictures.ts');
  for (const theme of Object.keys(themes)) {
    for (const picture of pictures) await step(`${picture.name}, ${theme}`, () => take(picture, theme));
  }
  await closeBench();
});
