import { visible } from '../visible.ts';

/** "NW-411" and "GH-12", "#12", "owner/repository#12". */
const key = /^[A-Z][A-Z0-9_]{0,31}-\d{1,12}$/;
const number = /^#\d{1,12}$/;
const inRepository = /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,5}#\d{1,12}$/;
/** Scheme, whoever logs in, host with port, and the rest. */
const address = /^(https?):\/\/(?:[^\s/?#]*@)?([^\s/?#@:[\]]+|\[[\da-f:.]+\])(:\d{1,5})?([/?#]\S*)?$/i;

/** Signs that one reader of an address takes otherwise than the next one. */
const doubtful = /[\\<>"`]/;

/** The longest address, in characters. */
const longestAddress = 2000;
/** The longest ticket that a link may name, in characters. */
const longestKey = 64;

function readAddress(text: string): string | undefined {
  if (text.length > longestAddress || doubtful.test(text) || visible(text) !== text) return undefined;
  const found = address.exec(text);
  if (!found) return undefined;
  const [, scheme = '', host = '', port = '', rest = ''] = found;
  return `${scheme.toLowerCase()}://${host}${port}${rest}`;
}

/**
 * A key, a number or an address of a ticket as it is kept; an address without the name and password that may stand in
 * it. Undefined where it is no ticket.
 */
export function readTicket(text: string): string | undefined {
  if ([key, number, inRepository].some(one => one.test(text))) return text;
  return readAddress(text);
}

/** As it may be shown and kept, whatever somebody noted as a ticket. */
export const cleanTicket = (text: string): string => readTicket(text.trim()) ?? text.trim();

/** What a browser may be asked to open. */
export function ticketAddress(text: string): string | undefined {
  const read = readAddress(text);
  return read?.startsWith('https://') ? read : undefined;
}

/** The key or number that a link names, in capitals; undefined for everything else, addresses too. */
export function linkedTicket(text: string): string | undefined {
  // Before the capitals: some letters of other scripts have an ASCII one.
  const isNamed = text.length <= longestKey && /^[\w#-]+$/.test(text);
  const named = text.toUpperCase();
  return isNamed && (key.test(named) || number.test(named)) ? named : undefined;
}

/** "/ticket/NW-411" @param path of a link, with nothing in it that stands for another sign */
export function ticketInPath(path: string): string | undefined {
  const [nothing, kind, named = '', ...more] = path.split('/');
  return nothing === '' && kind === 'ticket' && more.length === 0 ? linkedTicket(named) : undefined;
}

export const isSameTicket = (left: string, right: string): boolean =>
  cleanTicket(left).toLowerCase() === cleanTicket(right).toLowerCase();
