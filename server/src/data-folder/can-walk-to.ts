import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { SystemUser } from "../database/system-user.ts";

const [owner, group, others] = [0o100, 0o010, 0o001];

/** Whether a user may walk through every folder above a path. Without ids it is ourselves, and we are there already. */
export async function canWalkTo(path: string, user: SystemUser): Promise<boolean> {
  if (user.uid === undefined) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const asGroup = gid === user.gid ? group : others;
    if ((mode & (uid === user.uid ? owner : asGroup)) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
