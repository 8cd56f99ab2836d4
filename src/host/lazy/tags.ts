export { adoptTag } from '../tags/adoptTag.ts';
export { extendTemporary } from '../tags/extendTemporary.ts';
export { followTags, scanTemporary } from '../tags/followTags.ts';
