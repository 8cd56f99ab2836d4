/** What runs inside the page that is measured. */

/** The page's own clock, from the press of a key until the browser has drawn what it did. */
export function watchKeys() {
  const times = { letter: [], entry: [], news: [] };
  const drawn = (since, into) =>
    requestAnimationFrame(() => setTimeout(() => into.push(performance.now() - since)));
  document.addEventListener(
    'keydown',
    event => drawn(event.timeStamp, event.key === 'Enter' ? times.entry : times.letter),
    { capture: true },
  );
  Object.assign(window, { times, drawn });
}

/**
 * A host that answers each line with the whole picture, as a plain copy like the one that comes from outside.
 * @param {string} start the first picture, as JSON
 */
export function answerLines(start) {
  const { asked, times, drawn } = window;
  const picture = JSON.parse(start);
  const tell = message =>
    window.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  const answer = (id, text) => {
    const began = performance.now();
    tell({ kind: 'show', state: picture });
    tell({ kind: 'acknowledged', id, text });
    drawn(began, times.news);
  };
  asked.push = ({ kind, id, text }) => {
    if (kind !== 'add') return;
    const { entries } = picture.call;
    picture.call.entries = [{ ...entries[0], id, text }, ...entries].slice(0, 200);
    setTimeout(answer, 30, id, text);
  };
}

/** @returns {{ letter: number[], entry: number[], news: number[] }} in milliseconds */
export function timesSoFar() {
  return window.times;
}
