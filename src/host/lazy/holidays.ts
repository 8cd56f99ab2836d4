export { holidaysIn, requireCalendarSize } from '../../text/holidays.ts';
