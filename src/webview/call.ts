import { CallPane } from './callPane.ts';
import { keepChordsOut } from './chords.ts';
import { connect } from './connection.ts';
import { Dialogue } from './dialogue.ts';
import './foldedLists.ts';
import { pageStyles } from './paneStyles.ts';

if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
keepChordsOut(document, {
  clock: () => performance.now(),
  isMac: navigator.userAgent.includes('Mac OS'),
});
const pane = new CallPane();
document.body.append(pane);
new Dialogue(pane, connect());
