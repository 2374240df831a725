import process from "node:process";

const readFlags = (name: string): string[] => (process.env[name] ?? "").split(" ").filter((flag) => flag !== "");

/** The flags of Node that the server and the commands are run with. */
export const serverFlags: readonly string[] = readFlags("FLOYO_SERVER_FLAGS");
export const commandFlags: readonly string[] = readFlags("FLOYO_COMMAND_FLAGS");
