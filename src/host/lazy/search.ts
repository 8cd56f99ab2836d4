export { type SearchInWorker, searchInWorker } from '../../storage/search/searchInWorker.ts';
export { lineInShown } from '../../text/log/lineOfEntry.ts';
