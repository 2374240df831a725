import type { Attack } from "./attack.ts";
import { countNames } from "./count-names.ts";
import { guessNames } from "./guess-names.ts";
import { linkPeople } from "./link-people.ts";
import { measureFiles } from "./measure-files.ts";
import { nameAccount } from "./name-account.ts";
import { plantFile } from "./plant-file.ts";
import { readHours } from "./read-hours.ts";
import { readPrivateSites } from "./read-private-sites.ts";
import { spotRareKinds } from "./spot-rare-kinds.ts";

export const attacks: readonly Attack[] = [
  nameAccount,
  guessNames,
  readPrivateSites,
  spotRareKinds,
  measureFiles,
  countNames,
  readHours,
  plantFile,
  linkPeople,
];
