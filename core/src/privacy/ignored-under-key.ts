import { createKeyMemory } from "./key-memory.ts";
import type { Policy } from "./policy.ts";
import { isFileIgnored } from "./policy-ignores.ts";
import type { TokenKey } from "./token-key.ts";

const passed = createKeyMemory<true>(320 * 1024);
/** Lists are known by number, so that no memory holds one that is gone. */
const numbersByList = new WeakMap<readonly string[], number>();
let lastNumber = 0;
const noPatterns: readonly string[] = [];

/** A file as the platform names it, in a workspace or not, under the rules of a moment. */
type RuledFile = {
  readonly name: string;
  readonly workspace: string | undefined;
  readonly rules: Pick<Policy, "ignoredFiles" | "ignoredByWorkspace">;
};

/**
 * As `isFileIgnored`, without asking rules that let this very file pass not long ago: asking them takes longer than all
 * else that is asked of a file. What they refuse leaves no trace; without a key nothing does.
 */
export function isIgnoredUnderKey(file: RuledFile, key: TokenKey | undefined): boolean {
  const { name, workspace, rules } = file;
  const { ignoredFiles, ignoredByWorkspace = noPatterns } = rules;
  if (ignoredFiles.length + ignoredByWorkspace.length === 0) return false;
  if (key === undefined) return isFileIgnored(name, rules, workspace);
  // The length says where the workspace ends.
  const text = `${numberOf(ignoredFiles)} ${numberOf(ignoredByWorkspace)} ${workspace?.length} ${workspace}${name}`;
  if (passed.get(text, key)) return false;
  const isIgnored = isFileIgnored(name, rules, workspace);
  if (!isIgnored) passed.keep(text, key, () => true);
  return isIgnored;
}

function numberOf(list: readonly string[]): number {
  const known = numbersByList.get(list);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbersByList.set(list, lastNumber);
  return lastNumber;
}
