/** The wording check is loaded with the first line or draft. */
export const loadWording = () => import('../lazy/wording.ts');
