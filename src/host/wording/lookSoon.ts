/** Milliseconds without a change before a document is looked at. */
const pause = 300;

interface Named {
  readonly uri: { toString(): string };
}

export interface LookSoon<T extends Named> {
  /** Looks at a document when it rests: what happens to another one neither hurries nor forgets it. */
  ask(document: T): void;
  forget(document: T): void;
  dispose(): void;
}

/** Each document has a rest of its own. */
export function lookSoon<T extends Named>(look: (document: T) => unknown, rest = pause): LookSoon<T> {
  const waiting = new Map<string, NodeJS.Timeout>();
  const forget = ({ uri }: T) => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.delete(uri.toString());
  };
  return {
    ask: document => {
      forget(document);
      const act = () => {
        forget(document);
        look(document);
      };
      waiting.set(document.uri.toString(), setTimeout(act, rest));
    },
    forget,
    dispose: () => {
      for (const one of waiting.values()) clearTimeout(one);
      waiting.clear();
    },
  };
}
