/** Marks a request that writes and may be sent twice as if it was sent once. */
export const HARMLESS = { harmless: true }
