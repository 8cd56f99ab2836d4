import type { Advice, Hint } from '../../protocol/call.ts';

/** The advice that stands under the field: keys and buttons take what is seen and nothing else. */
export const openAdvice = ({ advice, isRefusal }: Hint): Advice | undefined =>
  isRefusal || advice?.isQuiet ? undefined : advice;
