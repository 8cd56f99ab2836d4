/** What looks through folders is loaded when a window is at rest, or with the first command. */
export const loadTags = () => import('../lazy/tags.ts');
