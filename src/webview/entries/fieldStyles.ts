import { css } from 'lit';

/** The field, the list of names that lies over what is below it, and the line of reserved height. */
export const fieldStyles = css`
  .desk {
    position: relative;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 2px;
    padding: 4px 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    resize: none;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    field-sizing: content;
    min-height: calc(2lh + 10px);
    max-height: calc(8lh + 10px);
  }
  /* On a shared screen nobody reads along; what is typed is there all the same. */
  .masked {
    -webkit-text-security: disc;
  }
  textarea::placeholder {
    color: var(--vscode-input-placeholderForeground);
  }
  textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .names {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    top: calc(100% + 2px);
    max-height: 40vh;
    margin: 0;
    padding: 2px;
    overflow: auto;
    list-style: none;
    color: var(--vscode-editorSuggestWidget-foreground, var(--vscode-foreground));
    background: var(--vscode-editorSuggestWidget-background, var(--vscode-editorWidget-background));
    border: 1px solid var(--vscode-editorSuggestWidget-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  .names li {
    padding: 2px 6px;
    border-radius: 3px;
    border: 1px solid transparent;
    cursor: pointer;
  }
  .names li:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .names [aria-selected='true'] {
    color: var(--vscode-editorSuggestWidget-selectedForeground, var(--vscode-foreground));
    background: var(--vscode-editorSuggestWidget-selectedBackground, transparent);
    border-color: var(--vscode-contrastActiveBorder, transparent);
  }
  /* Three lines have their room from the start: what comes and goes there moves nothing. */
  .hint {
    display: flex;
    align-items: flex-start;
    min-height: calc(3lh + 3px);
    padding-top: 3px;
    font-size: 0.92em;
  }
  .advice {
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  /* The sign alone has the colour of a warning: as text it is too pale in light themes. */
  .hint svg {
    color: var(--vscode-editorWarning-foreground, currentColor);
    width: 12px;
    height: 12px;
    margin-inline-end: 4px;
    vertical-align: -1px;
  }
  .better {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    unicode-bidi: plaintext;
  }
  /* The sentence to say needs all the room there is; what is wrong is told by the tip of its sign. */
  @media (max-width: 240px) {
    .advice {
      flex-direction: row;
    }
    .advice > .ellipsis {
      flex: none;
      width: 16px;
      text-overflow: clip;
    }
    .better {
      -webkit-line-clamp: 3;
    }
  }
  .hint > .lines {
    flex: 0 1 auto;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-height: 2lh;
    overflow: hidden;
    border: none;
    padding-block: 0;
    line-height: inherit;
  }
`;
