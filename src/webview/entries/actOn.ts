import type { Ask } from '../../protocol/call.ts';
import { wish } from '../wish.ts';

/** A wish that is done by one press, which goes with its button or must not be done twice: whoever pressed it types on. */
export function actOn(from: EventTarget, ask: Ask): void {
  wish(from, ask);
  from.dispatchEvent(new CustomEvent('acted', { bubbles: true, composed: true }));
}
