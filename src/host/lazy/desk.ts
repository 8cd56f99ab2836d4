import { randomBytes } from 'node:crypto';
import { addCustomer } from '../../actions/addCustomer.ts';
import { addEntry, addToInbox, type EntryRequest } from '../../actions/addEntry.ts';
import { addMilestone, type MilestoneRequest } from '../../actions/addMilestone.ts';
import { draftUpdate } from '../../actions/draftUpdate.ts';
import { endConversation } from '../../actions/endConversation.ts';
import { exportLog } from '../../actions/exportLog.ts';
import { type LinkRequest, linkPlace } from '../../actions/linkPlace.ts';
import { openConversation } from '../../actions/openConversation.ts';
import { startConversation } from '../../actions/startConversation.ts';
import { type StepRequest, tickStep } from '../../actions/tickStep.ts';
import { instantAt } from '../../domain/calendar.ts';
import type { Conversation } from '../../domain/conversation.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { newId } from '../../domain/newId.ts';
import type { Listing, Ports } from '../../domain/ports.ts';
import { keepDraft, keepText } from '../../storage/local/drafts.ts';
import { openTyping, type Typing } from '../../storage/local/typing.ts';
import { dataFolder, type Home, privateHome, thisMachine } from '../../storage/location.ts';
import { watchLog } from '../../storage/log/watchLog.ts';
import { type OpenStore, openStore } from '../../storage/openStore.ts';
import { makeStore, storeExists } from '../../storage/storeHeader.ts';
import { userName } from '../../storage/userName.ts';

export interface DeskOptions {
  /** Told when records changed, by this window or by another writer. */
  readonly onChange: () => void;
  /** Told where a damaged derived file was moved to, or what could not be followed. */
  readonly onTrouble: (error: unknown) => void;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** How long nothing changed before derived files are written. */
const quiet = 2_000;

const now = () => instantAt(Date.now(), zone);

/** The private store on this device and everything a window does with it. */
export class Desk {
  readonly typing: Typing;
  readonly #home: Home = privateHome(dataFolder(thisMachine()));
  readonly #options: DeskOptions;
  #store: Promise<OpenStore> | undefined;
  #stopWatching: (() => void) | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.typing = openTyping(this.#home.local, `${process.pid}-${randomBytes(4).toString('hex')}`);
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

  /** Makes the private store at the first call, silently. @returns the conversation's id */
  async startCall(name: string): Promise<string> {
    await this.#make();
    return this.#change(async ports => {
      const { id } = await addCustomer(ports, { name });
      return startConversation(ports, { customer: id, channel: 'call' });
    });
  }

  endCall(id: string): Promise<void> {
    return this.#change(ports => endConversation(ports, id));
  }

  add(request: EntryRequest): Promise<string> {
    return this.#change(ports => addEntry(ports, request));
  }

  async addToInbox(request: Omit<EntryRequest, 'conversation'>): Promise<string> {
    await this.#make();
    return this.#change(ports => addToInbox(ports, request));
  }

  tick(request: StepRequest): Promise<void> {
    return this.#change(ports => tickStep(ports, request));
  }

  link(request: LinkRequest): Promise<string> {
    return this.#change(ports => linkPlace(ports, request));
  }

  addMilestone(request: MilestoneRequest): Promise<string> {
    return this.#change(ports => addMilestone(ports, request));
  }

  /** @returns the saved file */
  async draftUpdate(customer: string): Promise<string> {
    const draft = await draftUpdate(await this.#ports(), { customer, today: this.today() });
    return keepDraft(this.#home.local, draft.name, draft.text);
  }

  /** Saves a text that is too long for an entry. @returns the file */
  keepText(id: string, text: string): Promise<string> {
    return keepText(this.#home.local, requireIdentifier(id, 'note'), text);
  }

  async exportLog(conversation: string): Promise<string> {
    return exportLog(await this.#ports(), { conversation, audience: 'lead', today: this.today() });
  }

  async close(): Promise<void> {
    this.#stopWatching?.();
    clearTimeout(this.#soon);
    await this.#flush();
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

  async #make(): Promise<void> {
    if (await storeExists(this.#home.store)) return;
    await this.close();
    this.#store = undefined;
    await makeStore({ home: this.#home, newId });
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

  async #change<T>(act: (ports: Ports) => Promise<T>): Promise<T> {
    const ports = await this.#ports();
    const done = await act(ports);
    this.#changed();
    return done;
  }
}

export function openDesk(options: DeskOptions): Desk {
  return new Desk(options);
}
