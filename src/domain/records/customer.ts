import * as v from 'valibot';

export const customerFields = v.object({ name: v.string() });

export interface Customer {
  readonly id: string;
  readonly name: string;
}
