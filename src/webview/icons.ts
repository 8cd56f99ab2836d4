import { svg } from 'lit';

const icon = (...paths: readonly string[]) => svg`
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-linecap="round"
    stroke-linejoin="round" aria-hidden="true">${paths.map(path => svg`<path d=${path}></path>`)}</svg>`;

export const eyeClosed = icon(
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z',
  'M2.5 13.5l11-11',
);
export const eye = icon(
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z',
  'M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
);
export const ownWindow = icon('M6.5 3.5h-4v10h10v-4', 'M9.5 2.5h4v4', 'M13.5 2.5L8 8');
export const pencil = icon('M3 10.5V13h2.5l7-7L10 3.5z', 'M8.5 5L11 7.5');
export const bin = icon('M3 4.5h10', 'M6.5 4.5v-2h3v2', 'M4.5 4.5l.5 9h6l.5-9', 'M7 7v4', 'M9 7v4');
export const people = icon(
  'M6 7.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  'M2 13c0-2.4 1.7-4 4-4s4 1.6 4 4',
  'M10.5 3.3a2.2 2.2 0 0 1 0 4',
  'M11.5 9.2c1.6.4 2.5 1.8 2.5 3.8',
);
export const chevron = icon('M6 3l5 5-5 5');
export const check = icon('M3 8.5l3.5 3.5L13 4.5');
/** Open, where a check will stand. */
export const ring = icon('M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0z');
export const cross = icon('M4 4l8 8', 'M12 4l-8 8');
export const backToPane = icon('M2.5 3.5h11v9h-11z', 'M6.5 3.5v9', 'M11.5 8H8.5', 'M10 6.3L8.3 8 10 9.7');
export const warning = icon('M8 2.5l6.5 11h-13z', 'M8 6.5v3.5', 'M8 12h.01');
export const lock = icon('M4 7.5h8v6H4z', 'M5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5');
export const globe = icon(
  'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  'M1.5 8h13',
  'M8 1.5c3.2 3.6 3.2 9.4 0 13',
  'M8 1.5c-3.2 3.6-3.2 9.4 0 13',
);
export const tag = icon('M2.5 8.5v-6h6l5 5-6 6z', 'M5.5 5.5h.01');
const moved = icon('M2.5 8h10', 'M9 4.5L12.5 8 9 11.5');
const question = icon('M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6', 'M8 12.6h.01');
/** What became of linked code. */
export const placeIcons = {
  exact: check,
  moved,
  changed: pencil,
  ambiguous: question,
  lost: warning,
  unknown: undefined,
  removed: undefined,
} as const;
/** Who sees something: only me, the team, the customer too. */
export const reachIcons = { me: lock, team: people, customer: globe } as const;
