const two = (number: number) => String(number).padStart(2, '0');

/** The time as the clock on the wall shows it, with its offset; needs no calendar library at start. */
export function localInstant(epochMilliseconds: number): string {
  const minutes = -new Date(epochMilliseconds).getTimezoneOffset();
  const wall = new Date(epochMilliseconds + minutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(minutes);
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
