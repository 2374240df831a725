import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildScript, type Language } from "../../src/automations-proof/build-plan.ts";
import { runScript } from "../../src/automations-proof/run-script.ts";
import type { ProofCase } from "./proof-case.ts";
import type { Seen } from "./services.ts";
import type { World } from "./world.ts";

/** What came of a case: whether it ended well, and what arrived. `said` is for people alone. */
export type Outcome = {
  readonly ended: "well" | "badly";
  readonly seen: Partial<Seen>;
  readonly said: string;
};

export const createOutcome = (isWell: boolean, { asked, ...kept }: Seen, said: string): Outcome =>
  // What ends badly may have asked more or less before it did; what it wrote and where it went counts.
  isWell ? { ended: "well", seen: { asked, ...kept }, said } : { ended: "badly", seen: kept, said };

/** Values with the token of the run in them. */
export const withToken = (values: ProofCase["values"], token: string): ProofCase["values"] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace("good-token", token)]));

/** A case done by its script, as on a person's computer. */
export async function runByScript(
  one: ProofCase,
  language: Language,
  { world, folder }: { world: World; folder: string },
): Promise<Outcome> {
  const { token, serviceAccount, seen } = world.open(one);
  const own = await mkdtemp(join(folder, "script-"));
  const run = await runScript({
    file: buildScript(one.plan, language),
    folder: own,
    args: ["--when-due"],
    env: { ...world.env, ...withToken(one.values, token), GOOGLE_SERVICE_ACCOUNT: serviceAccount },
    edits: editsOf(one, language),
  });
  await rm(own, { recursive: true });
  return createOutcome(run.code === 0, seen(), run.stderr.trim());
}

function editsOf({ columns }: ProofCase, language: Language): readonly (readonly [string, string])[] {
  if (columns === undefined) return [];
  const [drop, rename] = [JSON.stringify(columns.drop), JSON.stringify(columns.rename)];
  return language === "script"
    ? [
        ["const dropColumns = [];", `const dropColumns = ${drop};`],
        ["const renameColumns = {};", `const renameColumns = ${rename};`],
      ]
    : [
        ["DROP_COLUMNS = []", `DROP_COLUMNS = ${drop}`],
        ["RENAME_COLUMNS = {}", `RENAME_COLUMNS = ${rename}`],
      ];
}
