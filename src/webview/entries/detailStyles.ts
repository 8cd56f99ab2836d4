import { css } from 'lit';

/** The form below an entry: a row for each thing, its name beside it where there is room and above it where not. */
export const detailStyles = css`
  .form {
    margin: 6px 0 2px;
    padding: 0 0 0 8px;
    display: flex;
    flex-direction: column;
    gap: 6px;
    border-inline-start: 2px solid var(--vscode-focusBorder, var(--vscode-contrastBorder, transparent));
    container-type: inline-size;
    --below: 34px;
  }
  .row {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .name {
    font-size: 0.92em;
  }
  textarea {
    width: 100%;
    padding: 2px 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    resize: none;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    field-sizing: content;
    max-height: calc(6lh + 6px);
    scroll-margin-bottom: var(--below);
  }
  textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .label {
    padding: 0 6px;
    scroll-margin-bottom: var(--below);
    border-color: var(--vscode-contrastBorder, var(--vscode-radio-inactiveBorder, transparent));
  }
  .label:hover {
    background: var(--vscode-radio-inactiveHoverBackground, transparent);
  }
  .label[aria-pressed='true'] {
    color: var(--vscode-radio-activeForeground, var(--vscode-foreground));
    background: var(--vscode-radio-activeBackground, transparent);
    border-color: var(--vscode-contrastActiveBorder, var(--vscode-radio-activeBorder, transparent));
    box-shadow: inset 0 0 0 1px var(--vscode-contrastActiveBorder, transparent);
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding-inline-start: 8px;
    border-inline-start: 1px solid var(--vscode-textBlockQuote-border, var(--vscode-contrastBorder, transparent));
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-top: 2px;
  }
  /* A form can be higher than the list: how it ends stays in view, and nothing that has the focus lies behind it. */
  .saves {
    position: sticky;
    bottom: 0;
    min-height: var(--below);
    background: var(--vscode-sideBar-background, var(--vscode-editor-background));
  }
  @container (min-width: 300px) {
    .row {
      flex-direction: row;
      align-items: baseline;
    }
    .name {
      flex: 0 0 7.5em;
    }
    .row > :not(.name) {
      flex: 1 1 0;
      min-width: 0;
    }
  }
`;
