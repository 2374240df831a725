import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";

/**
 * Runs a program, its output appended to a log file; `limitMs` ends it and all it started. One with `isBackground` has what
 * the others leave of the processor.
 * Answers its exit code; a signal counts as 128 and more, as in a shell.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ logFile: string, env?: NodeJS.ProcessEnv, cwd?: string, limitMs?: number, isBackground?: boolean }} options
 * @returns {Promise<number>}
 */
export async function runLogged(program, args, { logFile, env = process.env, cwd, limitMs, isBackground = false }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a");
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", log, log], detached: true });
  const timer = limitMs === undefined ? undefined : setTimeout(() => endGroup(child), limitMs);
  const end = () => endGroup(child);
  const exit = (signal) => process.exit(signal === "SIGINT" ? 130 : 143);
  process.once("SIGINT", exit).once("SIGTERM", exit).once("exit", end);
  try {
    if (isBackground && child.pid !== undefined) putBehind(child.pid);
    return await exitCodeOf(child);
  } finally {
    clearTimeout(timer);
    process.off("SIGINT", exit).off("SIGTERM", exit).off("exit", end);
    closeSync(log);
  }
}

/** The exit code of a child; one that could not start counts as 127. */
export function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal === "SIGINT" ? 2 : 15)));
  });
}

/**
 * The last lines of a log.
 * @param {string} logFile
 * @param {number} lines
 * @returns {string}
 */
export function tailOf(logFile, lines) {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

const behind = constants.priority.PRIORITY_BELOW_NORMAL;

function putBehind(pid) {
  setPriority(pid, behind);
  // Linux weighs sessions before it weighs processes, and what is detached is a session of its own (sched(7), "autogroup").
  const session = `/proc/${pid}/autogroup`;
  if (existsSync(session)) writeFileSync(session, String(behind));
}

function endGroup(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
