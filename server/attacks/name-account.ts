import type { Attack } from "./attack.ts";

export const nameAccount: Attack = {
  tries: "name the person, with a copy of the events alone",
  against:
    "events hang on a random number; which account it belongs to stands in another table, which another role of the database holds",
  run: (keep, month) => {
    const learned = keep(month).filter(({ person }) => person.includes("@")).length;
    return { learned, of: month.length };
  },
};
