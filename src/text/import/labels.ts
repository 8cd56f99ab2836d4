/** What people write before a colon that is nobody's name. */
const labels = new Set(
  [
    'note notes nb ps p.s fyi todo to-do action actions decision decisions question questions answer q a',
    'risk risks next summary agenda topic topics problem issue issues fix workaround update status result results',
    'idea ideas warning important attention error errors exception info debug fatal trace caused at output input',
    'subject re fw fwd from to cc bcc date sent time when where who what why how ticket tickets link links url',
    'attendees participants present people phone tel fax email mail address version environment steps expected',
    'actual example hint tip option options impact background context goal goals feedback follow-up followup',
    'http https ftp file c d e id key value total price cost deadline due owner priority severity cause',
    'von an betreff gesendet datum de à objet envoyé hinweis achtung frage antwort',
  ].flatMap(line => line.split(' ')),
);

/** Whether a word before a colon says what follows, not who said it. */
export const isLabel = (word: string): boolean => labels.has(word.toLowerCase());
