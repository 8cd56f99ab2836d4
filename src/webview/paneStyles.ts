import { css } from 'lit';

/** VS Code pads the body of a view; the pane sets its own distances. */
export const pageStyles = css`
  body {
    margin: 0;
    padding: 0;
  }
`;

const buttonStyles = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    border-radius: 4px;
    border: 1px solid transparent;
    background: transparent;
    padding: 3px 8px;
    min-width: 0;
    text-align: start;
  }
  button.primary,
  button.secondary {
    text-align: center;
  }
  button.primary {
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  }
  button.primary:hover {
    background: var(--vscode-button-hoverBackground);
  }
  button.secondary {
    color: var(--vscode-button-secondaryForeground);
    background: var(--vscode-button-secondaryBackground);
    border-color: var(--vscode-button-secondaryBorder, var(--vscode-contrastBorder, transparent));
  }
  button.secondary:hover {
    background: var(--vscode-button-secondaryHoverBackground);
  }
  button.icon {
    flex: none;
    display: inline-flex;
    padding: 2px;
    color: var(--vscode-icon-foreground, inherit);
  }
  button.icon:hover {
    background: var(--vscode-toolbar-hoverBackground, transparent);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
  }
  button.link {
    color: var(--vscode-textLink-foreground);
    padding: 1px 2px;
    margin-inline-start: -3px;
  }
  button.link:hover {
    color: var(--vscode-textLink-activeForeground);
    text-decoration: underline;
  }
`;

/** What every element of the pane shares. Only theme tokens give colours. */
export const paneStyles = [
  buttonStyles,
  css`
    :host {
      display: block;
      font-family: var(--vscode-font-family);
      font-size: var(--vscode-font-size, 13px);
      line-height: 1.4;
      overflow-wrap: anywhere;
      color: var(--vscode-foreground);
    }
    * {
      box-sizing: border-box;
    }
    :focus-visible {
      outline: 1px solid var(--vscode-focusBorder);
      outline-offset: 1px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    /* Lines stand close above and below: a ring outside would cut their letters. */
    .acts :focus-visible {
      outline-offset: -1px;
    }
    .quiet {
      color: var(--vscode-descriptionForeground);
    }
    .ellipsis {
      min-width: 0;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
