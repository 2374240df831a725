import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** Made by `.ci/vscode-server.mjs`. */
const serverMain = path.join(import.meta.dirname, "../../../.cache/vscode-server/out/server-main.js");

export const isVscodeServerThere = (): boolean => existsSync(serverMain);

export type ServerFolders = {
  readonly root: string;
  readonly home: string;
  readonly data: string;
  readonly extensions: string;
};
export type VscodeServer = { readonly origin: string; readonly log: () => string; readonly stop: () => Promise<void> };

/** Nothing of the machine's own settings, and no extension gallery: no request leaves loopback. */
const environment = ({ root, home }: ServerFolders) => ({
  PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`,
  HOME: home,
  LANG: "C.UTF-8",
  TMPDIR: root,
  EXTENSIONS_GALLERY: '{"serviceUrl":""}',
});

const folderArguments = ({ data, extensions }: ServerFolders) => [
  "--server-data-dir",
  data,
  "--user-data-dir",
  data,
  "--extensions-dir",
  extensions,
];

export function installExtension(folders: ServerFolders, vsix: string): void {
  const args = [serverMain, ...folderArguments(folders), "--install-extension", vsix];
  execFileSync(process.execPath, args, { env: environment(folders), stdio: "pipe" });
}

export type ServerOptions = { readonly port: number; readonly isTrustAsked: boolean };

export async function startVscodeServer(
  folders: ServerFolders,
  { port, isTrustAsked }: ServerOptions,
): Promise<VscodeServer> {
  const args = [
    "--host=127.0.0.1",
    `--port=${port}`,
    "--without-connection-token",
    "--accept-server-license-terms",
    "--telemetry-level=off",
    ...(isTrustAsked ? [] : ["--disable-workspace-trust"]),
  ];
  const server = spawn(process.execPath, [serverMain, ...folderArguments(folders), ...args], {
    env: environment(folders),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text: Buffer) => (log += text.toString()));
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilUp(`${origin}/version`, () => log);
  return { origin, log: () => log, stop: () => stopGroup(server) };
}

async function waitUntilUp(url: string, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the VS Code server did not start\n${log()}`);
}

/** The server and the extension hosts that it started. */
async function stopGroup(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  process.kill(-server.pid, "SIGTERM");
  const timer = setTimeout(() => server.pid && process.kill(-server.pid, "SIGKILL"), 5000);
  await ended;
  clearTimeout(timer);
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
