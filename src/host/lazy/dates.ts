export { readDay } from '../../dates/readDay.ts';
export { readTail } from '../../dates/readTail.ts';
export { readTalk, spanOf } from '../../dates/readTalk.ts';
export { addDays, nextWorkingDay } from '../../domain/calendar.ts';
