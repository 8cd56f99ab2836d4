/** "{0} of {1} done" with 2 and 6 gives "2 of 6 done". */
export function fillIn(pattern: string, ...values: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
