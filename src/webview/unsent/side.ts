import type { PaneKind } from '../../protocol/callKinds.ts';

/** Whose words are being typed: it stays while other kinds come and go, and says who asks a question. */
export type Side = 'them' | 'us';

export const kindOf: Readonly<Record<Side, PaneKind>> = { them: 'heard', us: 'told' };
