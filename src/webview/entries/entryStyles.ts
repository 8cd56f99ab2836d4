import { css } from 'lit';

/** One stamped line of the conversation. */
export const entryStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 0 6px;
    min-height: 20px;
    font-size: 0.92em;
  }
  .facts {
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
  }
  .label {
    font-weight: 600;
  }
  .history {
    padding: 0 2px;
    margin-inline-start: -2px;
  }
  .history:hover {
    text-decoration: underline;
  }
  .tools {
    flex: none;
    display: flex;
  }
  /* They keep their room, so that nothing moves when they appear. */
  .tools button {
    opacity: 0;
  }
  :host(:hover) .tools button,
  .tools:focus-within button,
  :host([newest]) .tools button {
    opacity: 1;
  }
  .tools .on {
    opacity: 1;
    color: var(--vscode-inputOption-activeForeground, var(--vscode-foreground));
    background: var(--vscode-inputOption-activeBackground, transparent);
    outline: 1px solid var(--vscode-inputOption-activeBorder, transparent);
    outline-offset: -1px;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    tab-size: 2;
  }
  .block {
    /* A browser lays out only the blocks in view: a text of a megabyte must not freeze the page. */
    content-visibility: auto;
    contain-intrinsic-size: auto 40lh;
  }
`;

/** Words that stood at an entry, or stand there for now, below it. */
export const pastStyles = css`
  ul {
    margin: 4px 0 0;
    padding: 0;
    padding-inline-start: 8px;
    list-style: none;
    border-inline-start: 2px solid var(--vscode-textBlockQuote-border, var(--vscode-contrastBorder, transparent));
  }
  li + li {
    margin-top: 4px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    font-size: 0.92em;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    tab-size: 2;
  }
`;
