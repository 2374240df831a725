import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { plantRow, readOwnRows, serverKey } from "./own-rows.ts";
import { findFreePort, installExtension, startVscodeServer, type VscodeServer } from "./vscode-server.ts";
import { createWorkbench, type Workbench } from "./workbench.ts";

export { isVscodeServerThere } from "./vscode-server.ts";
export { expectVisible } from "./expect-visible.ts";
export { findSecret } from "./own-rows.ts";
export { readRecorded, waitForRecorded } from "./recorded.ts";
export type { Workbench } from "./workbench.ts";

export const vsixPath = path.join(import.meta.dirname, "../../dist/floyo.vsix");

export type VscodeOptions = {
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Restricted Mode: the workspace is not trusted. */
  readonly isRestricted?: boolean;
  readonly vsix?: string;
};

/** A VS Code of its own: server, extension, folder, Chromium. */
export type Vscode = Workbench & {
  /** The workspace folder. */
  readonly workspace: string;
  /** What lies beside it, such as a folder of downloads. */
  readonly outside: string;
  /** The extension's folder of the global storage. */
  readonly storage: string;
  readonly extensionLog: string;
  /** Opens the folder anew, as after closing the window. */
  readonly reopen: () => Promise<void>;
  /** Ends the server with its extension hosts and starts it again on the same data. */
  readonly restart: () => Promise<void>;
  /** Ends VS Code, page and server; what it stored stays until `stop`. `restart` opens it again. */
  readonly exit: () => Promise<void>;
  /** The rows and secrets that VS Code keeps for the extension. Only after `exit`. */
  readonly ownRows: () => Promise<ReadonlyMap<string, string>>;
  /** Writes such a row. Only after `exit`. */
  readonly plantRow: (key: string, value: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A page of VS Code's address without VS Code: from it one sees what the address stored. */
const emptyPath = "/empty";

/** Chosen so that the pictures are calm and nothing but Floyo speaks. */
const calmSettings = {
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.editor.useModal": "off",
  "window.restoreWindows": "none",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "chat.disableAIFeatures": true,
  "git.openRepositoryInParentFolders": "never",
  "files.simpleDialog.enable": true,
  "explorer.confirmDelete": false,
  "security.workspace.trust.banner": "never",
  "remote.autoForwardPorts": false,
};

export async function openVscode(options: VscodeOptions = {}): Promise<Vscode> {
  const root = mkdtempSync(path.join(tmpdir(), "floyo-vscode-"));
  const folder = (name: string) => {
    mkdirSync(path.join(root, name), { recursive: true });
    return path.join(root, name);
  };
  const folders = { root, home: folder("home"), data: folder("data"), extensions: folder("extensions") };
  const [workspace, outside] = [folder("workspace"), folder("downloads")];
  writeFiles(workspace, options.files ?? {});
  writeFiles(folders.data, {
    "User/settings.json": JSON.stringify({
      ...calmSettings,
      "security.workspace.trust.enabled": options.isRestricted === true,
      "security.workspace.trust.startupPrompt": "never",
      ...options.settings,
    }),
  });
  installExtension(folders, options.vsix ?? vsixPath);
  // A restart keeps the port: what the page remembers, secrets too, belongs to its address.
  const serverOptions = { port: await findFreePort(), isTrustAsked: options.isRestricted === true };
  let server: VscodeServer = await startVscodeServer(folders, serverOptions);
  const browser = await launchChromium();
  const page = await openPage(browser);
  const reopen = async () => {
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(workspace)}`);
    await page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: 60_000 });
  };
  await reopen();
  return {
    ...createWorkbench(page),
    workspace,
    outside,
    storage: path.join(folders.data, "User/globalStorage/floyo.floyo"),
    extensionLog: path.join(folders.data, "logs"),
    reopen,
    restart: async () => {
      await server.stop();
      server = await startVscodeServer(folders, serverOptions);
      await reopen();
    },
    exit: async () => {
      await page.goto(`${server.origin}${emptyPath}`);
      await server.stop();
    },
    ownRows: () => readOwnRows(page),
    plantRow: (key, value) => plantRow(page, key, value),
    stop: async () => {
      await browser.close();
      await server.stop();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });

async function openPage(browser: Browser): Promise<Page> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
  const page = await context.newPage();
  // The page asks its server for the key of the secret storage; this server has no such route and would forget every secret.
  await page.route(
    (url) => url.pathname === "/mint-key",
    (route) => route.fulfill({ contentType: "application/octet-stream", body: serverKey }),
  );
  await page.route(
    (url) => url.pathname === emptyPath,
    (route) => route.fulfill({ contentType: "text/html", body: "" }),
  );
  return page;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
