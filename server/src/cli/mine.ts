import type { Command } from "./command.ts";

/** Mines what the file holds: activity events, plain activities or plain sequences of integers. Each way is loaded when it is taken. */
export const run: Command = async (args, io) => (await chooseWay(args)).run(args, io);

async function chooseWay(args: readonly string[]): Promise<{ run: Command }> {
  if (args.includes("--sequences")) return import("./mine-sequences.ts");
  if (args.includes("--activities")) return import("./mine-activities.ts");
  return import("./mine-events.ts");
}
