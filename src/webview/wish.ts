import type { Ask } from '../protocol/call.ts';

export const wishEvent = 'wish';

/** Elements never post themselves: a wish rises to the pane, which sends it. */
export function wish(from: EventTarget, ask: Ask): void {
  from.dispatchEvent(new CustomEvent<Ask>(wishEvent, { detail: ask, bubbles: true, composed: true }));
}
