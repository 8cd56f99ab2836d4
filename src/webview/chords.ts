/** VS Code waits this long for the second key of a chord, in milliseconds. */
const patience = 5_000;

const isModifier = ({ key }: KeyboardEvent) => ['Control', 'Meta', 'Shift', 'Alt'].includes(key);

interface Machine {
  /** Milliseconds. */
  readonly clock: () => number;
  /** There Ctrl+K deletes to the end of the line and begins no chord. */
  readonly isMac: boolean;
}

/**
 * The second key of a chord such as Ctrl+K R goes to VS Code, but the page would type it too. Keys go on to VS Code
 * all the same; elements of the page leave an event alone whose default is prevented.
 */
export function keepChordsOut(page: Pick<Document, 'addEventListener'>, { clock, isMac }: Machine): void {
  let began: number | undefined;
  const hear = (event: KeyboardEvent) => {
    if (isModifier(event)) return;
    const isSecond = began !== undefined && clock() - began < patience;
    began = undefined;
    if (isSecond) event.preventDefault();
    else if (event.key.toLowerCase() === 'k' && (isMac ? event.metaKey : event.ctrlKey)) began = clock();
  };
  page.addEventListener('keydown', hear, { capture: true });
}
