import { spawnSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import type { CalendarRule } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { buildPlan, buildScript } from "./build-plan.ts";

const rules: readonly CalendarRule[] = [
  { every: "day" },
  { every: "workday" },
  { every: "week", weekdays: [1, 4] },
  { every: "week", weekdays: [2], interval: 3 },
  { every: "month", day: 1, of: "day" },
  { every: "month", day: 31, of: "day" },
  { every: "month", day: -1, of: "day" },
  { every: "month", day: 3, of: "workday" },
  { every: "month", day: -2, of: "workday" },
];
const zones = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"];
/** Each day of a leap year. */
const days = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(0, 10),
);

const plans = rules.map((rule, index) =>
  buildPlan({
    steps: [{ operation: "download", place: "shopify", ext: "csv" }],
    trigger: buildTrigger({ rule, timeZone: zones[index % zones.length] ?? "UTC" }),
  }),
);

/** What a script thinks of each day: how many it asks for, whether it is due, when the day begins. */
const inPython = `import json, os, sys
asked = json.load(sys.stdin)
answers = []
for text in asked["texts"]:
    script = {"__name__": "script"}
    exec(text, script)
    answer = []
    for day in asked["days"]:
        os.environ["FLOYO_TODAY"] = day
        due = script["is_due"](script["today"]()) if "is_due" in script else True
        answer.append([script["count_days"](), due, script["to_moment"](script["midnight"](day, 1))])
    answers.append(answer)
json.dump(answers, sys.stdout)
`;

function askNode(text: string): unknown {
  const code = text
    .replaceAll(/^import .*$/gm, "")
    .replace(/^#!.*$/m, "")
    .replace(/^main\(\)\.catch[\s\S]*$/m, "");
  const [, count = ""] = /^const days = (.*);$/m.exec(code) ?? [];
  const due = code.includes("isDue") ? "isDue(today())" : "true";
  const process = { env: { FLOYO_TODAY: "" }, argv: [] };
  const each = `asked.map((day) => (process.env.FLOYO_TODAY = day, [${count}, ${due}, midnight(day, 1)]))`;
  const head = code.replace(/^const days = .*$/m, "");
  return JSON.parse(String(runInNewContext(`${head}\nJSON.stringify(${each})`, { process, asked: days })));
}

test("Python and JavaScript agree on every day of a leap year: what is due, how far back it asks, when the day begins", () => {
  const texts = plans.map((plan) => buildScript(plan, "python-script").text);
  const input = JSON.stringify({ texts, days });
  const { stdout, stderr } = spawnSync("python3", ["-c", inPython], { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(plans.map((plan) => askNode(buildScript(plan).text)));
});
