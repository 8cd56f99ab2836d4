// Pure rooms know no module of Node, and every machine must give the same ids. FIPS 180-4.
const isPrime = (number: number) => {
  for (let part = 2; part * part <= number; part += 1) if (number % part === 0) return false;
  return true;
};

const primes = Array.from({ length: 311 }, (_, at) => at + 2)
  .filter(isPrime)
  .slice(0, 64);
const fraction = (number: number) => ((number - Math.floor(number)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)));

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The message with its length behind it, in whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const all = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(all.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(all.length - 4, bytes.length << 3);
  return view;
}

function schedule(view: DataView, from: number, words: Int32Array): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(from + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [words[at - 15] as number, words[at - 2] as number];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] as number) + first + (words[at - 7] as number) + second) | 0;
  }
}

type State = [number, number, number, number, number, number, number, number];

function round([a, b, c, d, e, f, g, h]: State, word: number): State {
  const choice = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g));
  const first = (h + choice + word) | 0;
  const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
}

/** SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes);
  const words = new Int32Array(64);
  let sum = [...start] as State;
  for (let from = 0; from < view.byteLength; from += 64) {
    schedule(view, from, words);
    let state: State = [...sum];
    for (let at = 0; at < 64; at += 1)
      state = round(state, ((constants[at] as number) + (words[at] as number)) | 0);
    sum = sum.map((word, at) => (word + (state[at] as number)) | 0) as State;
  }
  const result = new DataView(new ArrayBuffer(32));
  for (const [at, word] of sum.entries()) result.setInt32(at * 4, word);
  return new Uint8Array(result.buffer);
}
