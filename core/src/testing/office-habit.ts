import type { Clerk } from "./office-clerk.ts";

/** Does something, then yields how many seconds pass before it goes on. `start` begins a chain of its own. */
export type OfficeHabit = (clerk: Clerk, start: () => Clerk) => Generator<number, void>;
