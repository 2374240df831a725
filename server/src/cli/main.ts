import process from "node:process";
import { type Command, printUsage } from "./command.ts";

/** One file a command, loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import("./demo.ts")).run,
  doctor: async () => (await import("./doctor.ts")).run,
  start: async () => (await import("./start.ts")).run,
  filter: async () => (await import("./filter.ts")).run,
  import: async () => (await import("./import.ts")).run,
  mine: async () => (await import("./mine.ts")).run,
  run: async () => (await import("./run.ts")).run,
  suggest: async () => (await import("./suggest.ts")).run,
  threads: async () => (await import("./threads.ts")).run,
};

const [name = "", ...args] = process.argv.slice(2);
const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  env: process.env,
  folder: process.env["FLOYO_FOLDER"] ?? process.cwd(),
};
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
process.exitCode = load ? await (await load())(args, io) : printUsage(io, `${Object.keys(commands).join(" | ")} …`);
