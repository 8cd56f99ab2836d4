/** What reads and finds places is loaded with the first one. */
export const loadPlaces = () => import('../lazy/places.ts');
