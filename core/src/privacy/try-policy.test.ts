import fc from "fast-check";
import { expect, test } from "vitest";
import { operations, type ActivityEvent, type Token } from "../events/index.ts";
import { buildEvent, buildPolicy, buildSignal, testTokenKey } from "../testing/index.ts";
import { allowSignal } from "./allow-signal.ts";
import { filterSignal } from "./filter-signal.ts";
import { openPolicy } from "./open-policy.ts";
import type { Signal } from "./signal.ts";
import { tryPolicy, type PolicyRules } from "./try-policy.ts";

/** Notes signals without rules, and remembers their names. */
function note(...signals: readonly Partial<Signal>[]) {
  const names = new Map<Token, string>();
  const events = signals.map((signal, index) => {
    const passed = filterSignal(buildSignal(signal), buildPolicy({ recordsOutsideWorkspaces: true }), testTokenKey);
    if (!passed.ok) throw new Error(passed.code);
    for (const { token, text } of passed.value.labels) names.set(token, text);
    return buildEvent({ seq: index + 1, place: undefined, tool: undefined, ext: undefined, ...passed.value.event });
  });
  return { events, names };
}

const tryOn = ({ events, names }: ReturnType<typeof note>, rules: Partial<PolicyRules>) => {
  const all = { ...openPolicy, ...rules };
  const trial = tryPolicy(events, { rulesOf: () => all, nameOf: (token) => names.get(token) });
  return { dropped: trial.dropped.map(({ seq }) => seq), unjudged: trial.unjudged };
};
const site = (url: string) => ({ place: { kind: "site", url } }) as const;
const edit = (path: string, folder = "/work/shop") =>
  ({ surface: "vscode", operation: "modify", file: { path }, place: { kind: "workspace", folder } }) as const;

const week = note(
  {},
  site("https://mybank.example:8443/statements"),
  { ...site("https://docs.google.com/"), operation: "upload", target: "https://docs.google.com/spreadsheets/d/weekly" },
  edit("/work/shop/private/a.csv"),
  { ...edit("/"), file: undefined, operation: "run" },
  edit("/a.csv", "/"),
);

test.each<[Partial<PolicyRules>, readonly number[]]>([
  [{}, []],
  [{ isRecording: false }, [1, 2, 3, 4, 5, 6]],
  [{ deniedOperations: ["run", "upload"] }, [3, 5]],
  [{ deniedSites: ["mybank.example"] }, [2]],
  [{ deniedSites: ["docs.google.com"] }, [3]],
  [{ allowedSites: ["docs.google.com"] }, [1, 2]],
  [{ allowedSites: [] }, [1, 2, 3]],
  [{ ignoredFiles: ["report_*"] }, [1, 2, 3]],
  [{ ignoredFiles: ["/home/robin/Downloads/"] }, [1, 2, 3]],
  [{ ignoredFiles: ["/private/"] }, [4]],
  [{ ignoredFiles: ["/work/shop/"] }, [4, 5]],
  [{ ignoredFiles: ["/*.csv"] }, [6]],
  [{ ignoredByWorkspace: ["*.csv"], deniedSites: ["mybank.example"] }, [1, 2, 3, 4, 6]],
])("under %j the events %j would have been dropped", (rules, dropped) => {
  expect(tryOn(week, rules)).toEqual({ dropped, unjudged: 0 });
});

test("a service with several hosts is judged when the rules treat them alike, and no tenant is guessed", () => {
  const [event, tenant] = [buildEvent({ place: "tiktok-ads" }), buildEvent({ place: "shopify" })];
  const names = new Map<Token, string>();
  const tried = (deniedSites: readonly string[], ...events: readonly ActivityEvent[]) =>
    tryOn({ events: [...events], names }, { deniedSites });
  expect(tried(["ads.tiktok.com"], event)).toEqual({ dropped: [], unjudged: 1 });
  expect(tried(["*.tiktok.com"], event)).toEqual({ dropped: [0], unjudged: 0 });
  expect(tried(["acme.myshopify.com"], tenant)).toEqual({ dropped: [], unjudged: 1 });
  expect(tried(["shopify.com", "*.myshopify.com"], tenant)).toEqual({ dropped: [0], unjudged: 0 });
  expect(tried(["other.example"], event, tenant)).toEqual({ dropped: [], unjudged: 0 });
});

test("forgotten names are needed only where a rule asks for them", () => {
  const forgotten = { ...week, names: new Map<Token, string>() };
  expect(tryOn(forgotten, {})).toEqual({ dropped: [], unjudged: 0 });
  expect(tryOn(forgotten, { ignoredFiles: ["*.csv"], deniedOperations: ["upload"] })).toEqual({
    dropped: [3],
    unjudged: 5,
  });
  expect(tryOn(forgotten, { deniedSites: ["mybank.example"] })).toEqual({ dropped: [], unjudged: 2 });
});

const host = fc.constantFrom(
  "a.example",
  "b.a.example",
  "a.example:8080",
  "ads.tiktok.com",
  "acme.myshopify.com",
  "[::1]",
);
const urlOf = (...paths: readonly string[]) =>
  fc.tuple(host, fc.constantFrom(...paths)).map(([at, below]) => `https://${at}/${below}`);
const url = urlOf("", "admin", "spreadsheets/d/x");
const name = fc.constantFrom("a.csv", "b.key", "private", "Shop");
const path = fc
  .tuple(fc.constantFrom("/", "C:\\", "/work/Shop/", "\\\\nas\\team\\"), fc.array(name, { minLength: 1, maxLength: 3 }))
  .map(([root, names]) => root + names.join(root.includes("\\") ? "\\" : "/"));
const file = fc.option(
  fc.oneof(
    path.map((at) => ({ path: at })),
    name.map((at) => ({ name: at })),
  ),
  { nil: undefined },
);
const signals = fc.oneof(
  fc.record({
    file,
    operation: fc.constantFrom("download", "upload"),
    place: fc.option(
      url.map((at) => ({ kind: "site", url: at }) as const),
      { nil: undefined },
    ),
    target: fc.option(urlOf("admin", "d/x"), { nil: undefined }),
  }),
  fc.record({
    surface: fc.constant("vscode"),
    file,
    operation: fc.constantFrom(...operations),
    place: fc.constantFrom(
      { kind: "workspace", folder: "/work/Shop" },
      { kind: "workspace", folder: "c:/" },
      undefined,
    ),
  }),
);
const pattern = fc.tuple(
  fc.constantFrom("", "!", "/"),
  fc.constantFrom("*.csv", "private", "shop/", "a.csv", "work", "c/", "team/"),
);
const sites = fc.array(
  fc.constantFrom("a.example", "*.a.example", "tiktok.com", "acme.myshopify.com", "*.myshopify.com", "*"),
  {
    maxLength: 3,
  },
);
const rules = fc.record({
  deniedOperations: fc.subarray([...operations], { maxLength: 1 }),
  ignoredFiles: fc.array(
    pattern.map((parts) => parts.join("")),
    { maxLength: 3 },
  ),
  deniedSites: sites,
  allowedSites: fc.option(sites, { nil: undefined }),
});

test("what is judged is judged as the door does, whatever was forgotten", () => {
  const isForgotten = fc.oneof(
    fc.constant(() => false),
    fc.func(fc.boolean()),
  );
  fc.assert(
    fc.property(signals, rules, isForgotten, (facts, tried, forgets) => {
      const noted = note(facts);
      const all = { ...openPolicy, ...tried };
      const nameOf = (token: Token) => (forgets(token) ? undefined : noted.names.get(token));
      const trial = tryPolicy(noted.events, { rulesOf: () => all, nameOf });
      if (trial.unjudged > 0) return;
      const refusal = allowSignal(buildSignal(facts), all);
      expect(trial.dropped.length).toBe(refusal === undefined ? 0 : 1);
    }),
    { numRuns: 3000 },
  );
});
