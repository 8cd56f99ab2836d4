import type { Channel } from '../../../domain/records/channel.ts';

const words: readonly (readonly [Channel, RegExp])[] = [
  ['on-site', /\b(?:on[- ]?site|visit(?:ed)?|vor ort|besuch)\b/iu],
  ['email', /\b(?:e-?mails?|mailed)\b/iu],
  ['chat', /\b(?:chat|slack|whatsapp|irc)\b/iu],
  [
    'meeting',
    /\b(?:meeting|workshop|review|demo|stand-?up|jour fixe|kick-?off|retro(?:spective)?|zoom|teams)\b/iu,
  ],
];

/** What a title says of the way they talked; a call, unless it says otherwise. */
export function channelOf(title: string): Channel {
  return words.find(([, word]) => word.test(title))?.[0] ?? 'call';
}
