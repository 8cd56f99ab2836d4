export { readDay } from '../../dates/readDay.ts';
