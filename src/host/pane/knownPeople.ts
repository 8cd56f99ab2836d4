import type { Row } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { namedIn, theirsIn } from './namedIn.ts';

/** So many earlier talks are looked into for names. */
const most = 12;

/** Who can be named, and who of them spoke for the customer. */
interface People {
  readonly known: readonly string[];
  readonly theirs: readonly string[];
}

/** Who can be named as saying a line. Earlier talks are looked into once for each conversation, after it is shown. */
export class KnownPeople {
  readonly #app: App;
  readonly #onNews: () => void;
  #conversation = '';
  #earlier: readonly Conversation[] = [];

  constructor(app: App, onNews: () => void) {
    this.#app = app;
    this.#onNews = onNews;
  }

  of(conversation: Conversation, rows: readonly Row[]): People {
    if (conversation.id !== this.#conversation) {
      this.#conversation = conversation.id;
      this.#earlier = [];
      void quietly(this.#app, () => this.#lookBack(conversation.id, rows))();
    }
    const talks = [conversation, ...this.#earlier];
    return { known: [...new Set(talks.flatMap(namedIn))], theirs: theirsIn(talks) };
  }

  async #lookBack(current: string, rows: readonly Row[]): Promise<void> {
    const desk = await this.#app.desk();
    const others = rows.filter(row => row.id !== current);
    others.sort((left, right) => (left.started < right.started ? 1 : -1));
    const talks: Conversation[] = [];
    for (const { id } of others.slice(0, most)) {
      const talk = await desk.conversation(id);
      if (talk && namedIn(talk).length > 0) talks.push(talk);
    }
    if (this.#conversation !== current || talks.length === 0) return;
    this.#earlier = talks;
    this.#onNews();
  }
}
