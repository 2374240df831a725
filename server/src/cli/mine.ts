import type { Command } from "./command.ts";

/** Mines what the file holds: activity events, or plain sequences of integers. Each way is loaded when it is taken. */
export const run: Command = async (args, io) => {
  const way = args.includes("--sequences") ? await import("./mine-sequences.ts") : await import("./mine-events.ts");
  return way.run(args, io);
};
