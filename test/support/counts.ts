/** How often a property is tried: a few times at hand, many times in the long run. */
export function tries(few: number, many: number): number {
  return process.env['LISTEN_FIRST_COUNTS'] === 'full' ? many : few;
}
