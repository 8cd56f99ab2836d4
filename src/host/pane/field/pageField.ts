import type { Conversation } from '../../../domain/records/conversation.ts';
import type { Asker } from '../../../domain/records/entry.ts';
import { lastNamed } from '../../../domain/records/lastNamed.ts';
import type { Ask, Tell } from '../../../protocol/call.ts';
import type { App } from '../../app.ts';
import { quietly } from '../../guard.ts';
import { LineHints } from './lineHints.ts';
import { adoptField, keepField, keepForLater } from './unsentField.ts';

/** Per conversation, the side whose words were typed last in this window, on whichever of its pages. */
const sides = new Map<string, Asker>();

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** The host's end of the entry field of one page. */
export class PageField {
  readonly #app: App;
  readonly #hints: LineHints;
  readonly #look: (ask: AskOf<'add'>) => Promise<void>;

  constructor(app: App, tell: (tell: Tell) => unknown) {
    this.#app = app;
    this.#hints = new LineHints(app, tell);
    this.#look = quietly(app, ask => this.#hints.hearAdded(ask));
  }

  /** Resolves when what stands in the field is on disk. */
  async type(ask: AskOf<'typing'>): Promise<void> {
    const { conversation, ...copy } = ask;
    // Who asks a question need not be who speaks.
    if (ask.as !== 'question') sides.set(conversation, ask.asks);
    this.#hints.hear(ask);
    await keepField(this.#app, conversation, copy);
  }

  /** Looks at a line that was added, after it is on disk. */
  readonly added = (ask: AskOf<'add'>): Promise<void> => this.#look(ask);

  /** What a page that was just loaded has to know of its field. */
  async copyFor({ id, entries }: Conversation): Promise<Extract<Tell, { kind: 'restore' }>> {
    const kept = await adoptField(this.#app, id);
    // Killed between saving a line and clearing the field: what stands in the log is no longer unsent.
    const isAdded = kept.target === null && entries.at(-1)?.text === kept.text;
    const copy = isAdded ? { ...kept, text: '', count: kept.count + 1 } : kept;
    const spoke = lastNamed(entries);
    const last = { ...spoke, side: sides.get(id) ?? spoke.side };
    return { kind: 'restore', conversation: id, last, ...copy };
  }

  /** A line that came too late for its call. */
  keepForLater(ask: AskOf<'add'>): Promise<void> {
    return keepForLater(this.#app, ask);
  }

  dispose(): void {
    this.#hints.dispose();
  }
}
