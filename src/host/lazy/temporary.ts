export { followComment } from '../temporary/followComment.ts';
export { keepRecord } from '../temporary/keepRecord.ts';
