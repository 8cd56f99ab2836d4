/** Puts the caret into the field when a call starts, and never takes the focus from another part of the window. */
export class PaneFocus {
  readonly #focusField: () => void;
  #isOwed = false;

  constructor(focusField: () => void) {
    this.#focusField = focusField;
  }

  /** Focusing from inside would pull the focus out of the editor, so it waits until VS Code turns to the page. */
  callStarted(): void {
    this.#isOwed = !document.hasFocus();
    if (!this.#isOwed) this.#focusField();
  }

  pageFocused(): void {
    // A click or Tab that brought the page the focus names its target only after this event.
    setTimeout(() => {
      if (!this.#isOwed && document.activeElement !== document.body) return;
      this.#isOwed = false;
      this.#focusField();
    });
  }
}
