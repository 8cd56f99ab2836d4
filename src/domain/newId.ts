import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** Ids made one after the other sort in that order, in every process and page for itself. */
export function newId(): string {
  return next().toLowerCase();
}
