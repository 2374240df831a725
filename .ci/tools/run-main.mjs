import { spawn } from "node:child_process";
import { fromRoot } from "./folders.mjs";
import { exitCodeOf } from "./run-program.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command of Floyo under Node 24 and answers its exit code. Signals are passed on, each once: the command runs in
 * a group of its own, because a terminal sends Ctrl-C to the whole group and an ending that hears it twice is cut short.
 */
export async function runMain({ node, env }, args) {
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const child = spawn(node, [fromRoot("server", "src", "cli", "main.ts"), ...args], {
    env: { ...env, FLOYO_FOLDER: env["FLOYO_FOLDER"] ?? folder },
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const code = await exitCodeOf(child);
  for (const signal of signals) process.off(signal, passOn);
  return code;
}
