export { keepRecord } from '../temporary/keepRecord.ts';
