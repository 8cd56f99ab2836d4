import { registerHooks } from 'node:module';

/** Only what makes sentences: whoever needs more of the editor is tested inside it. */
const words = `
const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (whole, name) => values[name] ?? whole);
export const l10n = {
  t: (text, ...values) =>
    typeof text === 'string' ? fill(text, values) : fill(text.message, text.args ?? []),
};
export const env = { language: 'en' };
`;

/** From now on the sentences of the host can be made without an editor, in their source language. */
export function speakWithoutEditor(): void {
  registerHooks({
    resolve(name, context, next) {
      if (name !== 'vscode') return next(name, context);
      return { url: `data:text/javascript,${encodeURIComponent(words)}`, shortCircuit: true };
    },
  });
}
