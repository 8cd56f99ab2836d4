import { type OwnStep, stepWords } from '../domain/records/checklists/steps.ts';
import { translated } from './translated.ts';

/** What a step of the checklist is called. */
export const stepLabel = (step: OwnStep): string => translated(stepWords(step).label);

export { kindLabel } from './kindLabel.ts';
