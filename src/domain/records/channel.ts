export const channels = ['call', 'meeting', 'email', 'chat', 'on-site'] as const;
export type Channel = (typeof channels)[number];

/** Entries made while no call runs wait in this conversation to be filed; it has no customer. */
export const inbox = 'inbox';
