export { adviceFor } from '../wording/adviceFor.ts';
export { allowWording } from '../wording/allowWording.ts';
export { actionsIn } from '../wording/draftActions.ts';
export { diagnosticsOf } from '../wording/draftFindings.ts';
