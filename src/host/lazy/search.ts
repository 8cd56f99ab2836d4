export { type SearchInWorker, searchInWorker } from '../../storage/search/searchInWorker.ts';
export { lineInShown } from '../../text/lineOfEntry.ts';
