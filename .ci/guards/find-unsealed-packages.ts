/** The packages of a pnpm lockfile that have no integrity hash: what they hold could change unseen. */
export function findUnsealedPackages(lockfile: string): readonly string[] {
  const [, fromPackages = ""] = lockfile.split("\npackages:\n");
  const [packages = ""] = fromPackages.split("\nsnapshots:\n");
  return packages
    .split(/\n(?= {2}\S)/u)
    .filter((entry) => entry.trim() !== "" && !/\n {4}resolution: \{integrity: sha512-[\w+/=]+\}/u.test(entry))
    .map((entry) => entry.trim().split("\n")[0] ?? "");
}
