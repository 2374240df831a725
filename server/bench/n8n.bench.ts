import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { languages } from "../src/automations-proof/build-plan.ts";
import { judge, type Verdict } from "./n8n/judge.ts";
import { listCases } from "./n8n/list-cases.ts";
import { startN8n } from "./n8n/n8n-server.ts";
import { plantFaults } from "./n8n/planted.ts";
import type { ProofCase } from "./n8n/proof-case.ts";
import { type Outcome, runByScript } from "./n8n/run-case.ts";
import { collectOutcomes, switchOn, type SwitchedOn } from "./n8n/run-in-n8n.ts";
import { startWorld } from "./n8n/world.ts";

// Real n8n runs every workflow that is written for it, against stand-ins that answer under the services' own names, and
// what arrives is compared with what the scripts of the same plans give. `n8n execute` starts at a manual trigger only:
// so the workflows are imported, filled in and switched on as a person does it, and start by their own schedule, which
// comes for all at one minute. `npm run proof:n8n` installs n8n first.

const minute = 60;
/** Enough to import all on a busy machine. */
const leadMinutes = 4;
const folder = await mkdtemp(join(tmpdir(), "floyo-n8n-"));
const world = await startWorld(folder);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function runInN8n(cases: readonly ProofCase[], begin: number) {
  const all: SwitchedOn[] = [];
  for (const one of cases) all.push(await switchOn(n8n, one, world.open(one)));
  if (Date.now() / 1000 > begin) throw new Error("Importing took longer than expected: run this again.");
  return () => collectOutcomes(n8n, all, begin + 4 * minute);
}

async function proveAll(cases: readonly ProofCase[], begin: number): Promise<readonly Verdict[]> {
  const collect = await runInN8n(cases, begin);
  const byScripts: (readonly Outcome[])[] = [];
  for (const one of cases) {
    byScripts.push(await Promise.all(languages.map((language) => runByScript(one, language, { world, folder }))));
  }
  const outcomes = await collect();
  return cases.map((_, index) => judge(outcomes[index] ?? {}, byScripts[index] ?? []));
}

/** A planted fault is to be found out, all else is to be the same. */
function printVerdict(one: ProofCase | undefined, { imported, executed, same, said }: Verdict): boolean {
  const { name = "", fault } = one ?? {};
  const words = [imported, executed, same].map((holds) => (holds ? "yes" : "no").padEnd(8));
  const isFine = executed && same === (fault === undefined);
  say(`${isFine ? "holds " : "missed"}  ${name.padEnd(56)} ${words.join(" ")}${isFine ? "" : ` ${said}`}`);
  return isFine;
}

const n8n = await startN8n({ folder, env: world.env });
try {
  const begin = (Math.ceil(Date.now() / 1000 / minute) + leadMinutes) * minute;
  const plain = listCases(begin);
  const cases = [...plain, ...plantFaults(plain)];
  say(`${cases.length} workflows, which start at ${new Date(begin * 1000).toISOString()}`);
  const verdicts = await proveAll(cases, begin);
  say(`        ${"case".padEnd(56)} imported executed same`);
  const fine = verdicts.map((verdict, index) => printVerdict(cases[index], verdict));
  say(`${fine.filter(Boolean).length} of ${fine.length} hold`);
  process.exitCode = fine.every(Boolean) ? 0 : 1;
} finally {
  await n8n.close();
  await world.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
}
