export { dayTrouble } from '../../dates/dayTrouble.ts';
export { readDay } from '../../dates/readDay.ts';
export { readTail, tailTrouble } from '../../dates/readTail.ts';
export { readTalk, spanOf } from '../../dates/readTalk.ts';
export { understandDay } from '../../dates/understandDay.ts';
export { addDays, holidayOn, isWorkingDay, nextWorkingDay } from '../../domain/calendar.ts';
export { lineDay } from '../pane/field/lineDay.ts';
export { promiseDays } from '../pane/field/promiseDays.ts';
