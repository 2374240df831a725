import process from "node:process";
import { run } from "../src/cli/mine-activities.ts";

// Mines one file of activities as the command does and prints what it took: CPU time from the program's first line on,
// and the most memory the process ever held.

const [file = ""] = process.argv.slice(2);
const io = { stdout: () => undefined, stderr: (text: string) => void process.stderr.write(text), env: {}, folder: "." };
const began = process.cpuUsage();
const code = await run(["--activities", file], io);
const { user, system } = process.cpuUsage(began);
process.stdout.write(
  `${JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
process.exitCode = code;
