export { type SearchInWorker, searchInWorker } from '../../storage/search/searchInWorker.ts';
export { lineOfEntry } from '../../text/lineOfEntry.ts';
