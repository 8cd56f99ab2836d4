import type { Page } from 'playwright-core';
import type { LastNamed } from '../../src/domain/records/lastNamed.ts';
import type { Ask, Tell } from '../../src/protocol/call.ts';
import type { CallState, EntryState, PaneState } from '../../src/protocol/callState.ts';
import { closePages, openPage, type PageAlone, type PageOptions } from '../support/pageAlone.ts';
import { callWith, conversation, paneWith } from '../support/paneStates.ts';

const unused = {
  as: 'heard',
  asks: 'them',
  owes: 'us',
  target: null,
  speaker: '',
  reach: 'team',
} as const;

const nobody: LastNamed = { side: 'them', them: '', us: '' };

export const restore = (text = '', count = 0, last = nobody): Tell => ({
  kind: 'restore',
  conversation,
  text,
  count,
  last,
  ...unused,
});
export const show = (call: CallState, parts: Partial<PaneState> = {}): Tell => ({
  kind: 'show',
  state: paneWith(call, parts),
});
export const field = (page: Page) => page.getByRole('textbox', { name: 'What was said' });
export const boxOf = (page: Page) => field(page).boundingBox();

/** A page in a call, with the caret in its field. */
export async function inCall(
  entries: readonly EntryState[] = [],
  options: PageOptions = {},
): Promise<PageAlone> {
  const alone = await openPage(options);
  await alone.tell(show(callWith(entries)), restore());
  await field(alone.page).focus();
  return alone;
}

/** What opens a page in a call, for the tests around it: each is closed after its test. */
export function pagesInCall() {
  const pages: PageAlone[] = [];
  afterEach(async () => {
    for (const one of pages.splice(0)) await one.close();
  });
  after(closePages);
  return async (...given: Parameters<typeof inCall>) => {
    const alone = await inCall(...given);
    pages.push(alone);
    return { alone, page: alone.page, keys: alone.page.keyboard };
  };
}

/** The newest wish of that kind. */
export async function last<K extends Ask['kind']>(
  { asked }: PageAlone,
  kind: K,
): Promise<Extract<Ask, { kind: K }> | undefined> {
  return (await asked()).findLast(one => one.kind === kind) as Extract<Ask, { kind: K }> | undefined;
}

/** Every text of the page, and every name and tip. */
export function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const parts = all(document.body).flatMap(one => [
      ...[...one.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent ?? ''),
      ...['title', 'aria-label', 'placeholder'].map(name => one.getAttribute(name) ?? ''),
    ]);
    return parts.join('\n');
  });
}
