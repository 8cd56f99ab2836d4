export { holidaysIn, requireCalendarSize } from '../../text/import/holidays.ts';
