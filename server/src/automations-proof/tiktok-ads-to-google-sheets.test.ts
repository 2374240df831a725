import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildPlan, buildScript, type Language, languages } from "./build-plan.ts";
import { createGoogleStandIn, createServiceAccount } from "./google-stand-in.ts";
import { runScript, type ScriptCall } from "./run-script.ts";
import { type StandIn, startStandIn } from "./start-stand-in.ts";
import { createTiktokAdsStandIn } from "./tiktok-ads-stand-in.ts";

const rows = [1, 2, 3, 4, 5].map((day) => ({
  dimensions: { campaign_id: `17900000000000000${day}`, stat_time_day: `2026-11-1${day} 00:00:00` },
  metrics: { campaign_name: `Autumn "${day}"`, spend: `${day}.50`, clicks: `${day * 10}` },
}));
const columns = ["campaign_id", "stat_time_day", "campaign_name", "spend", "clicks"];
const expected = [
  columns,
  ...rows.map(({ dimensions, metrics }, index) => [
    dimensions.campaign_id,
    dimensions.stat_time_day,
    metrics.campaign_name,
    index + 1.5,
    (index + 1) * 10,
  ]),
];

const serviceAccount = createServiceAccount();
let tiktok: ReturnType<typeof createTiktokAdsStandIn>;
let google: ReturnType<typeof createGoogleStandIn>;
let standIns: readonly StandIn[];
let folder: string;

beforeEach(async () => {
  tiktok = createTiktokAdsStandIn(rows, 2);
  google = createGoogleStandIn(serviceAccount.publicKey);
  standIns = await Promise.all([startStandIn(tiktok.app), startStandIn(google.app)]);
  folder = await mkdtemp(join(tmpdir(), "floyo-script-"));
});

afterEach(async () => {
  await Promise.all(standIns.map(({ close }) => close()));
  await rm(folder, { recursive: true });
});

const runIn = (language: Language, { env = {}, ...call }: Partial<ScriptCall> = {}) =>
  runScript({
    file: buildScript(buildPlan(), language),
    folder,
    env: {
      TIKTOK_ADS_TOKEN: "good-token",
      TIKTOK_ADS_ADVERTISER_ID: "7000000000000000001",
      TIKTOK_ADS_BASE: standIns[0]?.address ?? "",
      GOOGLE_SERVICE_ACCOUNT: serviceAccount.secret,
      GOOGLE_SHEETS_ID: "book",
      GOOGLE_SHEETS_TAB: "Report",
      GOOGLE_SHEETS_BASE: standIns[1]?.address ?? "",
      GOOGLE_TOKEN_BASE: standIns[1]?.address ?? "",
      FLOYO_TODAY: "2026-11-16",
      ...env,
    },
    ...call,
  });

const linesByLanguage = {
  script: { drop: "const dropColumns = [];", rename: "const renameColumns = {};" },
  "python-script": { drop: "DROP_COLUMNS = []", rename: "RENAME_COLUMNS = {}" },
};

describe.each(languages)("the %s", (language) => {
  const run = (call?: Partial<ScriptCall>) => runIn(language, call);
  const columnLines = linesByLanguage[language];

  test("fetches all pages of the last week and writes them into the sheet", async () => {
    const { code, stdout, stderr } = await run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Delivered 5 rows");
    expect(google.sheet.cells).toEqual(expected);
    expect(tiktok.asked).toHaveLength(3);
    expect(tiktok.asked[0]).toContain("start_date=2026-11-09&end_date=2026-11-15");
  });

  test("the environment can stand in a file, the service account on one line", async () => {
    expect(await run({ usesEnvFile: true })).toMatchObject({ code: 0, stderr: "" });
    expect(google.sheet.cells).toEqual(expected);
  });

  test("a second run leaves the same sheet, and a shorter report leaves no old rows behind", async () => {
    google.sheet.cells = [...expected, ["old", "row", "", "", "", "wide"]];
    await run();
    expect(google.sheet.cells).toEqual(expected);
    await run();
    expect(google.sheet.cells).toEqual(expected);
  });

  test("in append mode rows that are there already are not added twice", async () => {
    google.sheet.cells = expected.slice(0, 3);
    const env = { GOOGLE_SHEETS_MODE: "append" };
    expect((await run({ env })).code).toBe(0);
    expect((await run({ env })).code).toBe(0);
    expect(google.sheet.cells).toEqual(expected);
    expect(google.sheet.writes).toBe(1);
  });

  test("columns that the person names are left out and renamed", async () => {
    await run({
      edits: [
        [columnLines.drop, columnLines.drop.replace("[]", '["campaign_id", "clicks"]')],
        [columnLines.rename, columnLines.rename.replace("{}", '{ "spend": "Cost" }')],
      ],
    });
    expect(google.sheet.cells[0]).toEqual(["stat_time_day", "campaign_name", "Cost"]);
    expect(google.sheet.cells[1]).toEqual(["2026-11-11 00:00:00", 'Autumn "1"', 1.5]);
  });
});

const run = (call?: Partial<ScriptCall>) => runIn("script", call);

test("a column that is gone stops the script before it writes", async () => {
  const { code, stderr } = await run({ edits: [["const dropColumns = [];", 'const dropColumns = ["secret"];']] });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "There is no column secret. Nothing was written. [column-missing]\n",
  });
  expect(google.sheet.writes).toBe(0);
});

test("a dry run fetches, says what it would deliver, and writes nothing", async () => {
  const { code, stdout } = await run({ args: ["--dry-run"] });
  expect(code).toBe(0);
  expect(stdout).toContain(`5 rows with the columns ${columns.join(", ")}`);
  expect(google.sheet.writes).toBe(0);
});

test("too many requests, on either side, are asked again", async () => {
  tiktok.refusals.push(40100, 40100);
  google.failures.push(429, 503);
  expect((await run()).code).toBe(0);
  expect(google.sheet.cells).toEqual(expected);
});

test("a service that stays busy is given up with its code, and nothing is written", async () => {
  tiktok.refusals.push(...Array.from({ length: 6 }, () => 40100));
  const { code, stderr } = await run();
  expect(code).toBe(1);
  expect(stderr).toContain("[rate-limited]");
  expect(google.sheet.writes).toBe(0);
});

test("an expired token is said in a sentence that does not contain it", async () => {
  const { code, stderr } = await run({ env: { TIKTOK_ADS_TOKEN: "old-token" } });
  expect(code).toBe(1);
  expect(stderr).toContain("TikTok Ads Manager does not accept the token");
  expect(stderr).toContain("[token-expired]");
  expect(stderr).not.toContain("old-token");
});

test("a service account that Google does not know is said as such", async () => {
  const { code, stderr } = await run({ env: { GOOGLE_SERVICE_ACCOUNT: createServiceAccount().secret } });
  expect(code).toBe(1);
  expect(stderr).toContain("[token-expired]");
});

test("what is missing in the environment is said before anything is asked", async () => {
  const { code, stderr } = await run({ env: { TIKTOK_ADS_TOKEN: "", GOOGLE_SHEETS_ID: "" } });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "Please set TIKTOK_ADS_TOKEN, GOOGLE_SHEETS_ID. Nothing was done. [setting-missing]\n",
  });
  expect(tiktok.asked).toEqual([]);
});

test("no rows leave the sheet as it is", async () => {
  await standIns[0]?.close();
  tiktok = createTiktokAdsStandIn([], 2);
  standIns = [await startStandIn(tiktok.app), ...standIns.slice(1)];
  google.sheet.cells = [["kept"]];
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toContain("Nothing was written");
  expect(google.sheet.cells).toEqual([["kept"]]);
});
