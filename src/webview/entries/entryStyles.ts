import { css } from 'lit';

/** The line above the words of an entry. */
export const headStyles = css`
  .head {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 0 6px;
    min-height: 20px;
    font-size: 0.92em;
  }
  /* What was confirmed, and who sees it, is never cut: it goes on below. */
  .facts {
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
  }
  .facts > * {
    flex: none;
    max-width: 100%;
    min-height: 20px;
    line-height: 20px;
  }
  .label {
    font-weight: 600;
  }
  .reach {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  button.reach {
    padding: 0 2px;
  }
  button.team {
    color: var(--vscode-descriptionForeground);
  }
  button.reach:hover {
    background: var(--vscode-toolbar-hoverBackground, transparent);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  .facts :focus-visible {
    outline-offset: -1px;
  }
  .reach svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  /*
   * Over the end of the line while they are needed, so that nothing moves, and always in reach of the keys. Nothing
   * stands behind them: none of them may come to lie where another one was.
   */
  .tools {
    position: var(--tools-position, absolute);
    inset-inline-end: 0;
    top: 0;
    display: flex;
    background: var(--vscode-sideBar-background, var(--vscode-editor-background));
  }
  .tools:not(:focus-within) {
    opacity: var(--tools-opacity, 0);
    pointer-events: var(--tools-events, none);
  }
  .removed {
    align-items: baseline;
  }
  @media (max-width: 240px) {
    .removed {
      flex-wrap: wrap;
    }
  }
`;

/** The words of an entry and what else is said of it. */
export const entryStyles = css`
  :host(:hover) {
    --tools-opacity: 1;
    --tools-events: auto;
  }
  @media (min-width: 241px) {
    :host([newest]) {
      --tools-position: static;
      --tools-opacity: 1;
      --tools-events: auto;
    }
  }
  .about {
    font-size: 0.92em;
    unicode-bidi: plaintext;
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
