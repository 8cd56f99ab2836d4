import { visibleLine } from '../domain/visible.ts';

/** Foreign text for VS Code's own surfaces, which would read icons and links in it. */
export function shownLine(text: string): string {
  return visibleLine(text).replaceAll('$(', '$ (').replaceAll('](', '] (');
}
