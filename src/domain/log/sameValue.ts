const byName = ([left]: [string, unknown], [right]: [string, unknown]) => (left < right ? -1 : 1);

function inOneOrder(_: string, value: unknown): unknown {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? Object.fromEntries(Object.entries(value).sort(byName)) : value;
}

const written = (value: unknown) => JSON.stringify(value ?? null, inOneOrder);

/** Whether two values of the log say the same, in whatever order they name it; what is missing is null. */
export function sameValue(left: unknown, right: unknown): boolean {
  return written(left) === written(right);
}
