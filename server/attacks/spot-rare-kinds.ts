import type { Attack } from "./attack.ts";

/** Kinds of files that few people have: who has one is known by it. */
const rareKinds = ["qfx", "dcm", "shp"];

export const spotRareKinds: Attack = {
  tries: "spot kinds of files that few people have (a bank's, a clinic's, a surveyor's)",
  against:
    "extensions from a fixed list without those that tell of health; all others are `other`. A bookkeeper's and a surveyor's are on it: their chores are made of them",
  run: (keep, month) => {
    const learned = keep(month).filter(({ ext }) => ext !== undefined && rareKinds.includes(ext)).length;
    return { learned, of: month.filter(({ name }) => rareKinds.some((kind) => name.endsWith(`.${kind}`))).length };
  },
};
