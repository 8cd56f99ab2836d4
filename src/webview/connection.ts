import type { Ask } from '../protocol/call.ts';

interface CodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): CodeApi;

/** The page's only way out: wishes to the host, and what the page must remember about itself. */
export interface Connection {
  readonly post: (ask: Ask) => void;
  readonly recall: () => unknown;
  readonly remember: (state: unknown) => void;
}

/** Call once: VS Code hands its interface out a single time for each page. */
export function connect(): Connection {
  const code = acquireVsCodeApi();
  return {
    post: ask => code.postMessage(ask),
    recall: () => code.getState(),
    remember: state => code.setState(state),
  };
}
