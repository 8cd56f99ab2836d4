export { decideImport, importConversation } from '../import/importConversation.ts';
