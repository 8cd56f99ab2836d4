import type { Row } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { namedIn } from './namedIn.ts';

/** So many earlier talks are looked into for names. */
const most = 12;

/** Who can be named as saying a line. Earlier talks are looked into once for each conversation, after it is shown. */
export class KnownPeople {
  readonly #app: App;
  readonly #onNews: () => void;
  #conversation = '';
  #earlier: readonly string[] = [];

  constructor(app: App, onNews: () => void) {
    this.#app = app;
    this.#onNews = onNews;
  }

  of(conversation: Conversation, rows: readonly Row[]): readonly string[] {
    if (conversation.id !== this.#conversation) {
      this.#conversation = conversation.id;
      this.#earlier = [];
      void quietly(this.#app, () => this.#lookBack(conversation.id, rows))();
    }
    return [...new Set([...namedIn(conversation), ...this.#earlier])];
  }

  async #lookBack(current: string, rows: readonly Row[]): Promise<void> {
    const desk = await this.#app.desk();
    const others = rows.filter(row => row.id !== current);
    others.sort((left, right) => (left.started < right.started ? 1 : -1));
    const names: string[] = [];
    for (const { id } of others.slice(0, most)) {
      const talk = await desk.conversation(id);
      if (talk) names.push(...namedIn(talk));
    }
    if (this.#conversation !== current || names.length === 0) return;
    this.#earlier = names;
    this.#onNews();
  }
}
