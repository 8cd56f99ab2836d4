/** The texts of the cells of a notebook as Jupyter keeps it; undefined where it is none. */
export function cellsIn(json: string): readonly string[] | undefined {
  try {
    const { cells } = JSON.parse(json) as { cells?: readonly { source?: unknown }[] };
    if (!Array.isArray(cells)) return undefined;
    return cells.map(({ source }) => (Array.isArray(source) ? source.join('') : String(source ?? '')));
  } catch {
    return undefined;
  }
}
