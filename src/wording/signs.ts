/** How many signs of ASCII need no escape in a string: from # to ~, without the backslash. Each is a digit. */
export const digits = 91;
const first = 0x23;
const backslash = 0x5c;

export const signOf = (digit: number): string =>
  String.fromCharCode(digit + first + (digit + first >= backslash ? 1 : 0));

export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - first - (code > backslash ? 1 : 0);
}

/** Two signs are a number below this. */
export const pairs = digits * digits;

export const pairOf = (number: number): string =>
  signOf(Math.floor(number / digits)) + signOf(number % digits);

export const pairAt = (text: string, at: number): number =>
  digitAt(text, at) * digits + digitAt(text, at + 1);

/** So many bits have room in two signs. */
export const bitsOfPair = 13;

/** Reads numbers of so many bits, at most as many as two signs hold, one after the other. */
export function bitReader(text: string): (bits: number) => number {
  let [at, value, left] = [0, 0, 0];
  return bits => {
    if (left < bits) {
      value = (value << bitsOfPair) | pairAt(text, at);
      left += bitsOfPair;
      at += 2;
    }
    left -= bits;
    const read = value >> left;
    value &= (1 << left) - 1;
    return read;
  };
}
