import type { Ask } from '../../protocol/call.ts';
import { wish } from '../wish.ts';

/** A wish whose button goes with what it did: whoever pressed it types on. */
export function actOn(from: EventTarget, ask: Ask): void {
  wish(from, ask);
  from.dispatchEvent(new CustomEvent('acted', { bubbles: true, composed: true }));
}
