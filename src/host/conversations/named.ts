/** What a row of the tree or a lens names. */
export interface Named {
  readonly conversation?: string;
  readonly entry?: string;
}
