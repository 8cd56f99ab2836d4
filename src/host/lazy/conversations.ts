import { archiveConversation, unarchiveConversation } from '../conversations/archiveConversation.ts';
import { editConversation } from '../conversations/editConversation.ts';
import { fileEntry } from '../conversations/fileEntry.ts';
import { mergeConversation, unmergeConversation } from '../conversations/mergeConversation.ts';
import { moveConversation } from '../conversations/moveConversation.ts';

export { inboxLines } from '../conversations/inboxLines.ts';

/** What a person does with conversations afterwards. */
export const acts = {
  archiveConversation,
  editConversation,
  fileEntry,
  mergeConversation,
  moveConversation,
  unarchiveConversation,
  unmergeConversation,
};
