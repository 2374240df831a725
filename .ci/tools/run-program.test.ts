import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runLogged, tailOf } from "./run-program.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "floyo-run-"));
const logFile = path.join(folder, "run.log");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, limitMs = 60_000) => runLogged(process.execPath, ["-e", script], { logFile, limitMs });

test("the exit code is answered and both outputs are in the log", async () => {
  expect(await run(`console.log("out"); console.error("err"); process.exitCode = 3;`)).toBe(3);
  expect(tailOf(logFile, 2).split("\n").toSorted()).toEqual(["err", "out"]);
});

test("a program that cannot start has failed", async () => {
  expect(await runLogged(path.join(folder, "no-such-program"), [], { logFile, limitMs: 60_000 })).toBe(127);
});

test("past its limit a program is ended, with what it started, and has failed", async () => {
  const parent = `
    const { spawn } = require("node:child_process");
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    console.log("child " + child.pid);
    setInterval(() => {}, 1000);`;
  expect(await run(parent, 5_000)).toBeGreaterThan(128);
  const [, pid = ""] = /child (\d+)/.exec(readFileSync(logFile, "utf8")) ?? [];
  await expect.poll(() => isAlive(Number(pid))).toBe(false);
});

test("a program in the background is behind the others, and so is its session", async () => {
  const script = `
    const { existsSync, readFileSync } = require("node:fs");
    const session = "/proc/self/autogroup";
    const weigh = () => (existsSync(session) ? readFileSync(session, "utf8").split(" ").at(-1) : 10);
    setTimeout(() => console.log(require("node:os").getPriority(), Number(weigh())), 500);`;
  const inBackground = { logFile, isBackground: true };
  expect(await runLogged(process.execPath, ["-e", script], inBackground)).toBe(0);
  expect(tailOf(logFile, 1)).toBe("10 10");
});

test("ended from outside, all that it runs ends with it", async () => {
  const module = JSON.stringify(path.join(import.meta.dirname, "run-program.mjs"));
  const child = `console.log("child " + process.pid); setInterval(() => {}, 1000)`;
  const args = JSON.stringify([["-e", child], { logFile }]);
  const parent = `import(${module}).then(({ runLogged }) => {
    const [args, options] = ${args};
    for (let count = 0; count < 2; count += 1) runLogged(process.execPath, args, options);
  });`;
  rmSync(logFile);
  const running = spawn(process.execPath, ["-e", parent]);
  const readPids = () => [...readFileSync(logFile, "utf8").matchAll(/child (\d+)/g)].map(([, pid]) => Number(pid));
  await expect.poll(() => existsSync(logFile) && readPids().length, { timeout: 20_000 }).toBe(2);
  running.kill("SIGTERM");
  await expect.poll(() => readPids().filter(isAlive), { timeout: 20_000 }).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
