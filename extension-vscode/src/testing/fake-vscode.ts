import { createFakeUri, joinFakeUri } from "./fake-uri.ts";
import { createMemoryEditorFiles } from "./memory-editor-files.ts";

// Stands in for the editor around the extension (an alias in vitest.config.ts): as much of it as the composition touches.

type Listener = (value: unknown) => unknown;
const listeners = new Map<string, Set<Listener>>();

/** Tells everybody who listens to this event of the editor. */
export const fire = (event: string, value: unknown): void =>
  listeners.get(event)?.forEach((listener) => listener(value));

/** What the editor's settings say. Each question is closed without an answer. */
export const editor: { isTelemetryEnabled: boolean; settings: Map<string, unknown> } = {
  isTelemetryEnabled: true,
  settings: new Map(),
};
export const commandsById = new Map<string, (argument?: unknown) => unknown>();
export const documentProviders = new Map<string, { provideTextDocumentContent: (uri: unknown) => unknown }>();
export const treeProviders = new Map<string, { getChildren: (node?: unknown) => unknown }>();
export const workspaceFiles = new Map<string, Uint8Array>();

export class Disposable {
  static from = (...all: readonly { dispose(): unknown }[]) =>
    new Disposable(() => all.forEach((one) => one.dispose()));
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
}

const on = (event: string) => (listener: Listener) => {
  const all = listeners.get(event) ?? new Set();
  listeners.set(event, all.add(listener));
  return new Disposable(() => all.delete(listener));
};

let emitters = 0;
export class EventEmitter {
  readonly #name = `emitter ${(emitters += 1)}`;
  readonly event = on(this.#name);
  readonly fire = (value: unknown) => fire(this.#name, value);
  readonly dispose = () => listeners.delete(this.#name);
}

export const Uri = {
  joinPath: (uri: ReturnType<typeof createFakeUri>, ...names: readonly string[]) => names.reduce(joinFakeUri, uri),
  from: ({ scheme, path }: { readonly scheme: string; readonly path: string }) => createFakeUri(path, scheme),
  parse: (text: string) => createFakeUri(text),
};
export class TabInputText {
  readonly uri: unknown;
  constructor(uri: unknown) {
    this.uri = uri;
  }
}
export class TabInputCustom extends TabInputText {}
export class TabInputNotebook extends TabInputText {}
export class TreeItem {}
export const ThemeIcon = { File: "file" };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const FileType = { File: 1, Directory: 2 };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const ProgressLocation = { Window: 10 };
export const TextDocumentSaveReason = { Manual: 1 };
export const QuickPickItemKind = { Separator: -1 };

const nothing = async () => undefined;
const folder = { uri: createFakeUri("/ws"), name: "ws", index: 0 };

export const window = {
  state: { focused: true, active: true },
  tabGroups: {
    all: [{ tabs: [{ input: new TabInputText(createFakeUri("/ws/report.csv")) }] }],
    activeTabGroup: { activeTab: undefined },
    onDidChangeTabs: on("tabs"),
    onDidChangeTabGroups: on("tab groups"),
  },
  onDidChangeWindowState: on("window state"),
  createStatusBarItem: () => ({ show: () => undefined, dispose: () => undefined }),
  createTreeView: (id: string, options: { readonly treeDataProvider: { getChildren: () => unknown } }) => {
    treeProviders.set(id, options.treeDataProvider);
    return { dispose: () => undefined, onDidChangeVisibility: on(`visibility of ${id}`) };
  },
  setStatusBarMessage: () => undefined,
  showInformationMessage: nothing,
  showWarningMessage: nothing,
  showInputBox: nothing,
  showQuickPick: nothing,
  showOpenDialog: nothing,
  showSaveDialog: nothing,
  showTextDocument: nothing,
  withProgress: (_where: unknown, task: () => unknown) => task(),
};

export const workspace = {
  workspaceFolders: [folder],
  textDocuments: [],
  fs: createMemoryEditorFiles(workspaceFiles),
  getWorkspaceFolder: ({ path }: { readonly path: string }) => (path.startsWith("/ws/") ? folder : undefined),
  getConfiguration: () => ({
    get: (name: string, otherwise: unknown) => editor.settings.get(name) ?? otherwise,
    inspect: () => undefined,
  }),
  createFileSystemWatcher: () => ({
    onDidCreate: on("created on disk"),
    onDidChange: on("changed on disk"),
    onDidDelete: on("deleted on disk"),
    dispose: () => undefined,
  }),
  onDidChangeConfiguration: on("settings"),
  onDidCreateFiles: on("created"),
  onDidDeleteFiles: on("deleted"),
  onDidRenameFiles: on("renamed"),
  onWillCreateFiles: on("will create"),
  onWillRenameFiles: on("will rename"),
  onDidSaveTextDocument: on("saved"),
  onDidSaveNotebookDocument: on("notebook saved"),
  onWillSaveTextDocument: on("will save"),
  registerTextDocumentContentProvider: (
    scheme: string,
    provider: { readonly provideTextDocumentContent: (uri: unknown) => unknown },
  ) => {
    documentProviders.set(scheme, provider);
    return new Disposable(() => documentProviders.delete(scheme));
  },
};

export const env = {
  language: "en",
  get isTelemetryEnabled() {
    return editor.isTelemetryEnabled;
  },
  onDidChangeTelemetryEnabled: on("telemetry"),
  clipboard: { writeText: nothing },
};

export const commands = {
  executeCommand: async (id: string, argument?: unknown) => commandsById.get(id)?.(argument),
  registerCommand: (id: string, run: (argument?: unknown) => unknown) => {
    commandsById.set(id, run);
    return new Disposable(() => commandsById.delete(id));
  },
};

export const tasks = { onDidStartTask: on("task") };
