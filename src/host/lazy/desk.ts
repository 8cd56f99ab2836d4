import { randomBytes } from 'node:crypto';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { forwardMoved } from '../../actions/store/moveCustomer.ts';
import { instantAt } from '../../domain/calendar.ts';
import { type Day, dayOf, type Instant } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { newId } from '../../domain/newId.ts';
import type { Listing, NamedStore, StorePorts } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { backUpWhenDue } from '../../storage/backup/backUp.ts';
import { keepDraft, keepText } from '../../storage/local/drafts.ts';
import { openTyping, type Typing } from '../../storage/local/typing.ts';
import { dataFolder, type Home, privateHome, thisMachine } from '../../storage/location.ts';
import { watchLog } from '../../storage/log/watchLog.ts';
import { makeStore, storeExists } from '../../storage/storeHeader.ts';
import { type OpenStores, openStores } from '../../storage/stores/openStores.ts';
import { anyStoreExists, namedPlace, type StorePlace, storePlaces } from '../../storage/stores/places.ts';
import { isRepositoryStore } from '../../storage/stores/repositoryFiles.ts';
import { userName } from '../../storage/userName.ts';
import { damageOf, failureOf, type Trouble, Troubles, unbackedOf } from '../stores/troubles.ts';
import { type Bound, bind, changes, readings } from '../useCases.ts';

export interface DeskOptions {
  /** Where the store is; the private one of this device, unless given. */
  readonly home?: Home | undefined;
  /** Told when records changed, by this window or by another writer. */
  readonly onChange: () => void;
  /** Told where a damaged derived file was moved to, or what could not be followed. */
  readonly onTrouble: (error: unknown) => void;
  /** Whether the stores of repositories may be opened; never, unless told. */
  readonly isTrusted?: () => boolean;
}

const data = () => dataFolder(thisMachine());
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
  /** What went wrong in the background so far. */
  readonly troubles = new Troubles();
  /** The one store of a sample; else every store of the person. */
  readonly #sample: Home | undefined;
  readonly #home: Home;
  readonly #options: DeskOptions;
  #stores: Promise<OpenStores> | undefined;
  #stopWatching: (() => void) | undefined;
  #soon: NodeJS.Timeout | undefined;
  #savedAt: Instant | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#sample = options.home;
    this.#home = options.home ?? privateHome(data());
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
    return (await this.#open()).store.listing();
  }

  async conversation(id: string): Promise<Conversation | undefined> {
    if (!(await this.#isThere())) return undefined;
    return (await openConversation((await this.#open()).store, id)).conversation;
  }

  async customerName(id: string | undefined): Promise<string | undefined> {
    return (await this.listing()).customers.find(one => one.id === id)?.name;
  }

  /** Makes the store when there is none, silently. */
  async prepare(): Promise<void> {
    if (await storeExists(this.#home.store)) return;
    await this.reopen();
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

  /** Every store of this person, the private one first; none before the first call. */
  async stores(): Promise<readonly NamedStore[]> {
    return (await this.#isThere()) ? (await this.#open()).stores : [];
  }

  /** Where stores are or will be, the private one first; also those that are not opened. */
  places(): Promise<readonly StorePlace[]> {
    return this.#sample
      ? Promise.resolve([{ name: 'sample', home: this.#sample, isShared: false }])
      : storePlaces(data(), error => this.#trouble(failureOf('closed', error)));
  }

  /** Makes a store beside the private one. @param name an id @returns once it is open */
  async addStore(name: string): Promise<void> {
    const { home } = namedPlace(data(), requireIdentifier(name, 'store'));
    await makeStore({ home, newId });
    await this.reopen();
  }

  /** Looks anew for which stores there are. */
  async reopen(): Promise<void> {
    await this.close();
    this.#stores = undefined;
    this.#options.onChange();
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
    const open = await this.#stores?.catch(() => undefined);
    if (open) await this.#forward(open);
    for (const failure of (await open?.flush()) ?? []) this.#trouble(failureOf('other', failure));
    for (const { folder } of open?.stores ?? []) await this.#backUp(folder);
  }

  /** What another window still wrote where a customer lived before. */
  async #forward({ stores }: OpenStores): Promise<void> {
    if (stores.length === 1) return;
    await forwardMoved({ stores }).catch((error: unknown) => this.#trouble(failureOf('other', error)));
  }

  async #backUp(folder: string): Promise<void> {
    const { reason } = await backUpWhenDue(folder, this.today()).catch(error => ({
      reason: error as unknown,
    }));
    if (reason) this.#trouble(unbackedOf(reason, this.today()));
  }

  /** Each is told once; surfaces that show troubles look when something changed. */
  #trouble(trouble: Trouble): void {
    const isNew = this.troubles.note(trouble);
    // Each damaged file lies in another place.
    if (isNew || trouble.kind.startsWith('damaged')) this.#options.onTrouble(trouble.error);
    if (isNew) this.#options.onChange();
  }

  async #isThere(): Promise<boolean> {
    return this.#stores !== undefined || anyStoreExists(await this.#openable());
  }

  /** What a repository ships may be made to harm whoever reads it. */
  async #openable(): Promise<readonly StorePlace[]> {
    const all = await this.places();
    return this.#options.isTrusted?.() ? all : all.filter(one => !isRepositoryStore(one.home.store));
  }

  #open(): Promise<OpenStores> {
    this.#stores ??= this.#openNow().catch(error => {
      this.#stores = undefined;
      this.#trouble(failureOf('closed', error));
      throw error;
    });
    return this.#stores;
  }

  async #openNow(): Promise<OpenStores> {
    const author = userName();
    const places = await this.#openable();
    const onTrouble = (error: unknown) => this.#trouble(failureOf('closed', error));
    const onDamage = (kept: string) => this.#trouble(damageOf(kept));
    const open = await openStores({ places, author, now, newId, onTrouble, onDamage });
    const stops = open.stores.map(one => watchLog(one.folder, () => void this.#follow(open)));
    this.#stopWatching = () => {
      for (const stop of stops) stop();
    };
    if (open.stores.length > 1) this.#options.onChange();
    return open;
  }

  async #follow(open: OpenStores): Promise<void> {
    try {
      if (await open.refresh()) this.#changed();
    } catch (error) {
      this.#trouble(failureOf('other', error));
    }
  }

  async #ports(): Promise<StorePorts> {
    const { store, stores } = await this.#open();
    return { store, stores, now, newId };
  }
}

export function openDesk(options: DeskOptions): Desk {
  return new Desk(options);
}
