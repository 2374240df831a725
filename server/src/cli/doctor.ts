import { homedir } from "node:os";
import process from "node:process";
import { readEnv } from "../env.ts";
import { examineServer } from "../guardian/examine-server.ts";
import { type CommandIo, printFailure, printUsage } from "./command.ts";

/** Reports on the server that the environment describes: exit 0 when all is well, 1 when not. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const isJson = args.includes("--json");
  if (args.some((word) => word !== "--json")) return printUsage(io, "doctor [--json]");
  const machine = { platform: process.platform, homeFolder: homedir(), isRoot: process.getuid?.() === 0 };
  const env = readEnv(io.env, machine);
  if (!env.ok) return printFailure(io, env.code, env.detail ?? "");
  const findings = await examineServer(env.value);
  const lines = findings.map(({ check, isHealthy, says }) => `${isHealthy ? "ok  " : "FAIL"}  ${check}: ${says}\n`);
  io.stdout(isJson ? `${JSON.stringify({ findings })}\n` : lines.join(""));
  return findings.every(({ isHealthy }) => isHealthy) ? 0 : 1;
}
