/** Dates in words are read by a library that is loaded when the first one is. */
export const loadDates = () => import('./lazy/dates.ts');
