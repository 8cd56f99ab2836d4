import { carryOutLeftOpen } from '../call/leftOpenCalls.ts';
import { changePlace } from '../places/changePlace.ts';
import { carryOutPoint } from './points/pointActs.ts';
import { skipStep, tickStep } from './points/stepActs.ts';

/** What a person does in the pane beside the field and the entries. */
export const callActs = {
  leftOpen: carryOutLeftOpen,
  place: changePlace,
  point: carryOutPoint,
  skip: skipStep,
  tick: tickStep,
};
