/** What is done with conversations afterwards is loaded when it is asked for. */
export const loadConversations = () => import('../lazy/conversations.ts');
