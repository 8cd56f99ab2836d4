import { randomBytes } from 'node:crypto';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { instantAt } from '../../domain/calendar.ts';
import { type Day, dayOf, type Instant } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { newId } from '../../domain/newId.ts';
import type { Listing, Ports } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { keepDraft, keepText } from '../../storage/local/drafts.ts';
import { openTyping, type Typing } from '../../storage/local/typing.ts';
import { dataFolder, type Home, privateHome, thisMachine } from '../../storage/location.ts';
import { watchLog } from '../../storage/log/watchLog.ts';
import { type OpenStore, openStore } from '../../storage/openStore.ts';
import { makeStore, storeExists } from '../../storage/storeHeader.ts';
import { userName } from '../../storage/userName.ts';
import { type Bound, bind, changes, readings } from '../useCases.ts';

export interface DeskOptions {
  /** Where the store is; the private one of this device, unless given. */
  readonly home?: Home | undefined;
  /** Told when records changed, by this window or by another writer. */
  readonly onChange: () => void;
  /** Told where a damaged derived file was moved to, or what could not be followed. */
  readonly onTrouble: (error: unknown) => void;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** How long nothing changed before derived files are written. */
const quiet = 2_000;

let latest = 0;

/** A clock that is set back in the middle of a call must not put its entries out of order. */
function now(): Instant {
  latest = Math.max(latest, Date.now());
  return instantAt(latest, zone);
}

/** A store on this device and everything a window does with it. */
export class Desk {
  readonly typing: Typing;
  /** Every use case that writes; the surfaces are told of each. */
  readonly change: Bound<typeof changes>;
  /** Every use case that only reads. */
  readonly read: Bound<typeof readings>;
  readonly #home: Home;
  readonly #options: DeskOptions;
  #store: Promise<OpenStore> | undefined;
  #stopWatching: (() => void) | undefined;
  #soon: NodeJS.Timeout | undefined;
  #savedAt: Instant | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#home = options.home ?? privateHome(dataFolder(thisMachine()));
    const ports = () => this.#ports();
    this.change = bind(changes, { ports, done: () => this.#saved() });
    this.read = bind(readings, { ports, done: () => {} });
    this.typing = openTyping(this.#home.local, `${process.pid}-${randomBytes(4).toString('hex')}`);
  }

  /** Where drafts and other texts of ours are kept. */
  get ownFolder(): string {
    return this.#home.local;
  }

  /** When this window last saved something. */
  get savedAt(): Instant | undefined {
    return this.#savedAt;
  }

  now(): string {
    return now();
  }

  today(): Day {
    return dayOf(now());
  }

  /** Empty before the first call: looking makes no store. */
  async listing(): Promise<Listing> {
    if (!(await this.#isThere())) return { customers: [], conversations: [] };
    return (await this.#open()).listing();
  }

  async conversation(id: string): Promise<Conversation | undefined> {
    if (!(await this.#isThere())) return undefined;
    return (await openConversation(await this.#open(), id)).conversation;
  }

  async customerName(id: string | undefined): Promise<string | undefined> {
    return (await this.listing()).customers.find(one => one.id === id)?.name;
  }

  /** Makes the store when there is none, silently. */
  async prepare(): Promise<void> {
    if (await storeExists(this.#home.store)) return;
    await this.close();
    this.#store = undefined;
    await makeStore({ home: this.#home, newId });
  }

  /** @returns the saved file */
  keepDraft({ name, text }: { readonly name: string; readonly text: string }): Promise<string> {
    return keepDraft(this.#home.local, name, text);
  }

  /** Saves a text that is too long for an entry. @returns the file */
  keepText(id: string, text: string): Promise<string> {
    return keepText(this.#home.local, requireIdentifier(id, 'note'), text);
  }

  async close(): Promise<void> {
    this.#stopWatching?.();
    clearTimeout(this.#soon);
    await this.#flush();
  }

  #saved(): void {
    this.#savedAt = now();
    this.#changed();
  }

  /** Tells the surfaces at once, and brings the derived files up to date when things are quiet. */
  #changed(): void {
    this.#options.onChange();
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#flush(), quiet);
  }

  async #flush(): Promise<void> {
    const store = await this.#store?.catch(() => undefined);
    for (const failure of (await store?.flush()) ?? []) this.#options.onTrouble(failure);
  }

  #isThere(): Promise<boolean> {
    return this.#store ? Promise.resolve(true) : storeExists(this.#home.store);
  }

  #open(): Promise<OpenStore> {
    this.#store ??= this.#openNow().catch(error => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  async #openNow(): Promise<OpenStore> {
    const { onTrouble } = this.#options;
    const author = userName();
    const store = await openStore({ home: this.#home, author, now, newId, onDamage: onTrouble });
    this.#stopWatching = watchLog(store.folder, () => void this.#follow(store));
    return store;
  }

  async #follow(store: OpenStore): Promise<void> {
    try {
      if (await store.refresh()) this.#changed();
    } catch (error) {
      this.#options.onTrouble(error);
    }
  }

  async #ports(): Promise<Ports> {
    return { store: await this.#open(), now, newId };
  }
}

export function openDesk(options: DeskOptions): Desk {
  return new Desk(options);
}
