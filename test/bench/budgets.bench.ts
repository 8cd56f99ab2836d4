/** Measures the budgets side by side with a yardstick and prints one table. Names of parts choose some. */
import { main, step } from '../support/steps.mjs';
import { activationRows } from './activation.ts';
import { addingRows } from './adding.ts';
import { linkRows } from './links.ts';
import { listingRows } from './listing.ts';
import { markdown, type Row } from './rows.ts';
import { scanningRows } from './scanning.ts';
import { searchingRows } from './searching.ts';
import { sizeRows } from './sizes.ts';
import { typingRows } from './typing.ts';
import { wordingRows } from './wording.ts';

const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  activation: activationRows,
  adding: addingRows,
  listing: listingRows,
  links: linkRows,
  searching: searchingRows,
  scanning: scanningRows,
  wording: wordingRows,
  typing: typingRows,
  sizes: sizeRows,
};

/** A part that cannot be measured here says why and spoils no other. */
async function measure(name: string, part: () => Row[] | Promise<Row[]>): Promise<Row[]> {
  try {
    return await step(`measuring ${name}`, () => Promise.resolve(part()));
  } catch (error) {
    const [why = ''] = String(error).split('\n');
    return [{ what: name, budget: '', measured: `not measured: ${why}` }];
  }
}

await main(async () => {
  const chosen = process.argv.slice(2);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await measure(name, part)));
  }
  console.log(`\n${markdown(rows)}\n`);
});
