/** What searches is loaded with the first search. */
export const loadSearch = () => import('../lazy/search.ts');
