import process from "node:process";
import type { Command } from "../src/cli/command.ts";

// Runs a command over one file as the command line does and prints what it took: CPU time from the program's first line
// on, and the most memory the process ever held.

const commands: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  import: () => import("../src/cli/import.ts"),
  mine: () => import("../src/cli/mine.ts"),
  threads: () => import("../src/cli/threads.ts"),
};
const [name = "", ...args] = process.argv.slice(2);
const io = { stdout: () => undefined, stderr: (text: string) => void process.stderr.write(text), env: {}, folder: "." };
const command = await commands[name]?.();
const began = process.cpuUsage();
const code = await command?.run(args, io);
const { user, system } = process.cpuUsage(began);
process.stdout.write(
  `${JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
process.exitCode = code ?? 2;
