/** Whether 03/04 is the third of April or March the fourth. */
export const dateOrders = ['DMY', 'MDY'] as const;
export type DateOrder = (typeof dateOrders)[number];
