import { expect, test } from "vitest";
import { suggest } from "../suggestions/index.ts";
import { buildRoutine, buildToken, reportSteps } from "../testing/index.ts";
import { suggestionToCard, type ViewContext } from "./index.ts";

const now = 1_794_816_000 + 3600;
const context: ViewContext = { locale: "en-GB", timeZone: "Europe/Berlin", nowSeconds: now, nameOf: () => undefined };

function buildCard(overrides: Partial<ViewContext> = {}, routine = buildRoutine()) {
  const [suggestion] = suggest({
    routines: [routine],
    decisions: [],
    nowSeconds: now,
    targetsOf: () => ["script", "n8n"],
  });
  return suggestion && suggestionToCard(suggestion, { ...context, ...overrides });
}

test("without names the card speaks in the words of the catalogue", () => {
  expect(buildCard()).toMatchObject({
    title: "Every Monday: TikTok Ads Manager report → Google Sheets",
    when: "Every Monday, 09:00\u201309:30",
    evidence: ["4 times: 26 October, 2, 9, 16 November", "at least 12 min each, measured"],
    confidence: { words: "Very sure" },
    steps: [
      { text: "Download a CSV file from TikTok Ads Manager", isByHand: false },
      { text: "Change a CSV file", isByHand: false },
      { text: "Upload a CSV file to Google Sheets", isByHand: false },
    ],
    native: [{ service: "TikTok Ads Manager" }],
    automations: [{ target: "script" }, { target: "n8n" }],
  });
});

test("names of this device are put in, apart from the direction of the sentence", () => {
  const nameOf = (token: string) => (token === buildToken("report") ? "report_{date}.csv" : undefined);
  expect(buildCard({ nameOf })?.title).toBe(
    "Every Monday: \u2068report_{date}.csv\u2069 from TikTok Ads Manager → Google Sheets",
  );
});

test("a narrow line begins with where from and where to", () => {
  const nameOf = (token: string) => (token === buildToken("report") ? "report_{date}.csv" : undefined);
  expect(buildCard({ nameOf })?.row).toEqual({
    label: "TikTok Ads Manager → Google Sheets",
    description: "Every Monday · \u2068report_{date}.csv\u2069",
  });
  const steps = [{ operation: "download", place: buildToken("portal"), ext: "xlsx" }, ...reportSteps.slice(1)] as const;
  expect(buildCard({}, buildRoutine({ steps }))?.row).toEqual({
    label: "An XLSX file → Google Sheets",
    description: "Every Monday",
  });
});

test("dates follow the locale and the zone", () => {
  expect(buildCard({ locale: "en-US", timeZone: "Pacific/Auckland" })?.evidence[0]).toBe(
    "4 times: October 26, November 2, 9, 16",
  );
});

test("reports of two services are named both", () => {
  const meta = { operation: "download", place: "meta-ads", ext: "csv", family: buildToken("meta") } as const;
  expect(buildCard({}, buildRoutine({ steps: [meta, ...reportSteps] }))?.title).toBe(
    "Every Monday: Meta Ads Manager and TikTok Ads Manager reports → Google Sheets",
  );
});

test("a site that the catalogue does not know is a site, and a step by hand", () => {
  const steps = [{ operation: "download", place: buildToken("portal"), ext: "xlsx" }, ...reportSteps.slice(1)] as const;
  const card = buildCard({}, buildRoutine({ steps }));
  expect(card?.title).toBe("Every Monday: an XLSX file → Google Sheets");
  expect(card?.steps[0]).toEqual({ text: "Download an XLSX file from a site", isByHand: true });
});

test("what no automation takes over is by hand, however sure the routine is", () => {
  const linkedin = {
    operation: "download",
    place: "linkedin-ads",
    ext: "csv",
    family: buildToken("linkedin"),
  } as const;
  const card = buildCard({}, buildRoutine({ steps: [linkedin, ...reportSteps] }));
  expect(card?.confidence.words).toBe("Very sure");
  expect(card?.steps.map(({ isByHand }) => isByHand)).toEqual([true, false, true, true]);
});

test("a German reads weekdays and months in the language of the sentence, in the order of home", () => {
  expect(buildCard({ locale: "de" })).toMatchObject({
    when: "Every Monday, 09:00–09:30",
    evidence: ["4 times: 26 October, 2, 9, 16 November", "at least 12 min each, measured"],
  });
});

test("without a rhythm the title only says what is done", () => {
  const png = [
    { operation: "download", place: "figma", ext: "png" },
    { operation: "upload", place: "slack", ext: "png" },
  ] as const;
  expect(buildCard({}, buildRoutine({ steps: png, trigger: null }))?.title).toBe("Figma export → Slack");
  const portal = [{ operation: "download", place: buildToken("portal"), ext: "png" }, ...png.slice(1)] as const;
  expect(buildCard({}, buildRoutine({ steps: portal, trigger: null, confidence: 1 }))?.title).toBe(
    "A PNG file → Slack",
  );
});
