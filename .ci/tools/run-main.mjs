import { spawn } from "node:child_process";
import { fromRoot } from "./folders.mjs";
import { runFlagsOf } from "./run-flags.mjs";
import { exitCodeOf } from "./run-program.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command of Floyo under Node 24 and answers its exit code. Signals are passed on, each once: the command runs in
 * a group of its own, because a terminal sends Ctrl-C to the whole group and an ending that hears it twice is cut short.
 */
export async function runMain({ node, env }, args) {
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const child = spawn(node, [...runFlagsOf(args[0]), fromRoot("server", "src", "cli", "main.ts"), ...args], {
    env: { ...env, FLOYO_FOLDER: env["FLOYO_FOLDER"] ?? folder },
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const watch = endWithNpm(child);
  const code = await exitCodeOf(child);
  clearInterval(watch);
  for (const signal of signals) process.off(signal, passOn);
  return code;
}

/** npm passes a signal to its shell, and Debian's shell dies of it without a word to us: then the command ends too. */
function endWithNpm(child) {
  if (process.env["npm_lifecycle_event"] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
}
