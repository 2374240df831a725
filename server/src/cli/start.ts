import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { readEnv } from "../env.ts";
import type { RequestLine } from "../middleware/log-requests.ts";
import { type RunningServer, type StartFailure, startServer, type Voice } from "../start-server.ts";
import { type CommandIo, printFailure, printUsage } from "./command.ts";

const repository = join(import.meta.dirname, "..", "..", "..");

function explainFailure(
  code: StartFailure,
  { port, host, dataFolder }: { port: number; host: string; dataFolder: string },
) {
  const sentences: Readonly<Record<StartFailure, string>> = {
    "port-taken": `Port ${port} is taken by another program; stop it or choose another port with FLOYO_PORT.`,
    "host-not-available": `This machine has no address ${host} to listen on; change FLOYO_HOST.`,
    "data-folder-in-use": `Another Floyo server uses the data folder ${dataFolder}; stop it or choose another folder with FLOYO_HOME.`,
    "data-folder-not-writable": `Floyo may not write to its data folder ${dataFolder}; change its permissions or choose another folder with FLOYO_HOME.`,
    "data-folder-not-reachable": `The database can't run as root, and its own user may not walk through the folders above ${dataFolder}; choose another folder with FLOYO_HOME, such as one below /var/lib.`,
    "database-not-reachable":
      "The database of DATABASE_URL does not answer or refuses the login; start it, or mend the address.",
    "database-too-old": "The database of DATABASE_URL is older than PostgreSQL 15; give a newer one.",
    "database-hosted":
      "DATABASE_URL names a Supabase database, where Supabase's own sign-in already lives; give a plain PostgreSQL, or leave it out to use the built-in one.",
    "database-rights-missing":
      "The login of DATABASE_URL may not prepare its database; it needs CREATEROLE and to own the database.",
    "data-folder-damaged": `The file secrets.json in ${dataFolder} can't be read; put it back from a backup, as the data beside it needs it.`,
  };
  return sentences[code];
}

/** Where to find what was built, and what to do with it; nothing of what was not built. */
function describeClients(folder: string): string {
  const at = (...parts: string[]) => join(repository, ...parts);
  const clients = [
    [
      at("extension-browser", ".output", "chrome-mv3"),
      "Chrome: open chrome://extensions, switch on developer mode, “Load unpacked”, choose",
    ],
    [
      at("extension-browser", ".output", "firefox-mv3"),
      "Firefox: open about:debugging#/runtime/this-firefox, “Load Temporary Add-on”, choose manifest.json in",
    ],
    [
      at("extension-vscode", "dist", "floyo.vsix"),
      "VS Code: run “Extensions: Install from VSIX…”, or code --install-extension",
    ],
  ] as const;
  return clients
    .filter(([path]) => existsSync(path))
    .map(([path, words]) => `  ${words}\n    ${relative(folder, path) || path}\n`)
    .join("");
}

function welcome(server: RunningServer, io: CommandIo): string {
  const clients = describeClients(io.folder);
  return [
    `Floyo listens on ${server.url}\n`,
    clients === "" ? "" : `\nPut the extensions in:\n${clients}`,
    "\nSee suggestions in a minute, from a recorded month:\n  npm run floyo -- demo\n",
    "\nCtrl-C ends the server and keeps the data.\n",
  ].join("");
}

const lineToText = ({ method, route, status, ms, code, requestId }: RequestLine): string =>
  `${method} ${route} ${status} ${ms}ms${code === undefined ? "" : ` ${code}`} ${requestId}\n`;

function createVoice(io: CommandIo): Voice {
  const isChatty = io.env["FLOYO_LOG"] === "requests";
  return {
    print: (line) => io.stdout(`${line}\n`),
    log: (line) => {
      if (isChatty || line.status >= 500) io.stderr(lineToText(line));
    },
    // The stack says where, also of an error that the queue tells as a plain object; the message may carry what was asked and
    // stays out.
    reportBug: (error, requestId) => {
      const whole = typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : "";
      const stack = whole.split("\n").filter((line) => /^\s+at /.test(line));
      const name = error instanceof Error ? error.name : typeof error;
      io.stderr(`bug in request ${requestId}: ${name}\n${stack.join("\n")}\n`);
    },
  };
}

/** Waits for the first Ctrl-C or SIGTERM. */
function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      process.off("SIGINT", end).off("SIGTERM", end);
      resolve();
    };
    process.once("SIGINT", end).once("SIGTERM", end);
  });
}

/** Runs the server until it is told to end. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length > 0) return printUsage(io, "start");
  const machine = { platform: process.platform, homeFolder: homedir(), isRoot: process.getuid?.() === 0 };
  const env = readEnv(io.env, machine);
  if (!env.ok) return printFailure(io, env.code, env.detail ?? "");
  const ended = waitForEnd();
  const server = await startServer(env.value, createVoice(io));
  if (!server.ok) return printFailure(io, server.code, explainFailure(server.code, env.value));
  io.stdout(welcome(server.value, io));
  await ended;
  await server.value.close();
  // Everything is closed; a connection that hangs on must not keep the process.
  setTimeout(() => process.exit(0), 1000).unref();
  return 0;
}
