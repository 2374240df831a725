import { isIgnoredFile, isIgnoredFolder } from "./ignore-rules.ts";
import type { Policy } from "./policy.ts";

type IgnoreLists = Pick<Policy, "ignoredFiles" | "ignoredByWorkspace">;

/** Each list is asked for itself: a line of the workspace such as `!private/` takes back no line of the person's. */
const listsOf = ({ ignoredFiles, ignoredByWorkspace = [] }: IgnoreLists) => [ignoredFiles, ignoredByWorkspace];

/** True when the person's rules or the workspace's own ignore the file; its path or name as in `isIgnoredFile`. */
export function isFileIgnored(nameOrPath: string, policy: IgnoreLists, workspace?: string): boolean {
  return listsOf(policy).some((patterns) => isIgnoredFile(nameOrPath, patterns, workspace));
}

export function isFolderIgnored(folder: string | undefined, policy: IgnoreLists): boolean {
  return listsOf(policy).some((patterns) => isIgnoredFolder(folder, patterns));
}
