import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildPlan, buildScript } from "./build-plan.ts";
import { runScript } from "./run-script.ts";
import { startStandIn } from "./start-stand-in.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-languages-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What TikTok answers, which speaks of refusals in the body, and what the person has named. */
const tellings: readonly { what: string; answers: readonly object[]; drop?: true; args?: readonly string[] }[] = [
  {
    what: "rows with every kind of value",
    answers: [page([{ a: 'x"y', b: 1.5, c: true, d: null, e: [1, "é"], f: 1e15, g: -0.25 }])],
  },
  {
    what: "a column left out",
    answers: [
      page([
        { a: "1", b: "2" },
        { b: "3", c: "4" },
      ]),
    ],
    drop: true,
  },
  { what: "a column that is gone", answers: [page([{ a: "1" }])], drop: true },
  { what: "no rows", answers: [page([])] },
  { what: "a dry run", answers: [page([{ a: "1" }])], args: ["--dry-run"] },
  { what: "a busy service", answers: [{ code: 40100, message: "busy" }, page([{ a: "1" }])] },
  { what: "a service that stays busy", answers: Array.from({ length: 6 }, () => ({ code: 40100, message: "busy" })) },
  { what: "an old token", answers: [{ code: 40105, message: "old" }] },
  { what: "a refusal", answers: [{ code: 40002, message: "no such metric" }] },
  { what: "an answer of another shape", answers: [{ code: 0, data: { list: {} } }] },
  { what: "a missing setting", answers: [] },
];

function page(list: readonly object[]) {
  return { code: 0, data: { list: list.map((metrics) => ({ metrics })), page_info: { total_page: 1 } } };
}

const dropB: Readonly<Record<string, readonly [string, string]>> = {
  script: ["const dropColumns = [];", 'const dropColumns = ["b"];'],
  "python-script": ["DROP_COLUMNS = []", 'DROP_COLUMNS = ["b"]'],
  shell: ["drop_columns='[]'", `drop_columns='["b"]'`],
};

test("the three languages say and write the same, whatever is answered", async () => {
  const queue: object[] = [];
  const app = new Hono();
  app.get("*", (context) => context.json(queue.shift() ?? {}));
  const standIn = await startStandIn(app);
  const plan = buildPlan({ steps: [{ operation: "download", place: "tiktok-ads", ext: "csv" }] });
  const tell = async (language: "script" | "python-script" | "shell", telling: (typeof tellings)[number]) => {
    const { answers, drop, args = [] } = telling;
    queue.splice(0, queue.length, ...answers);
    const token = answers.length === 0 ? {} : { TIKTOK_ADS_TOKEN: "t" };
    const env = { ...token, TIKTOK_ADS_ADVERTISER_ID: "1", TIKTOK_ADS_BASE: standIn.address };
    const edits = drop ? [dropB[language] ?? (["", ""] as const)] : [];
    const run = await runScript({ file: buildScript(plan, language), folder, env, args, edits });
    const path = join(folder, "tiktok-ads.csv");
    const written = existsSync(path) ? await readFile(path, "utf8") : undefined;
    await rm(path, { force: true });
    return { ...run, written, left: queue.length };
  };
  for (const telling of tellings) {
    const expected = await tell("script", telling);
    for (const language of ["python-script", "shell"] as const) {
      expect({ language, ...(await tell(language, telling)) }).toEqual({ language, ...expected });
    }
  }
  await standIn.close();
});
