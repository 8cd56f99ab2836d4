/** A failure with a next step for the person at the terminal: shown without a stack. */
export class Advice extends Error {}

/** Says what a long step does, and every ten seconds that it still does it. */
export async function step(title, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.log(`> ${title}`);
  const beat = setInterval(() => console.log(`  still at it: ${title}, ${seconds()}`), 10_000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** The one catch of every script here. Leaving at once lets no forgotten server keep the script alive. */
export async function main(work) {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    console.error(error instanceof Advice ? `\n${error.message}` : error);
    process.exit(1);
  }
}
