import type { Signal } from "@floyo/core/privacy";
import { fillIn, type Occasion } from "./fill-in.ts";
import type { Doing, Story, StoryStep } from "./story.ts";

/** A file on a machine; `folder` from the home folder `~`. Length and time of change are as a real disk gives them. */
type OwnFile = { name: string; folder: string; bytes: number; modifiedMs: number };

export type Seen = { readonly signal: Signal; readonly machine: string };

type Scene = { readonly story: Story; readonly startMs: number; readonly occasion: Occasion };

const minuteMs = 60_000;

/** What is done in one time of a doing, from its start on: each step some seconds or a few minutes after the one before. */
export function doSteps(doing: Doing, { story, startMs, occasion }: Scene): readonly Seen[] {
  const { luck } = occasion;
  const files: OwnFile[] = [];
  let nowMs = startMs;
  return doing.steps.flatMap((step) => {
    if (!luck.chance(step.sometimes ?? 1)) return [];
    nowMs +=
      ((step.wait ?? 0) * (0.7 + 0.6 * luck.random()) + (step.edit ?? 0) * (0.6 + 0.8 * luck.random())) * minuteMs;
    nowMs += Math.floor((8 + luck.random() ** 2 * 110) * 1000);
    const machine = step.on ?? doing.on;
    const moment = { atMs: nowMs, utcOffsetMinutes: 0 } as const;
    const file = step.of === undefined ? files.at(-1) : files[step.of];
    const done = doStep(step, { story, machine, file, occasion, nowMs });
    if (done === undefined) return [];
    if (done.file !== undefined && !files.includes(done.file)) files.push(done.file);
    return [{ machine, signal: { ...moment, ...done.signal } }];
  });
}

type Setting = {
  readonly story: Story;
  readonly machine: string;
  readonly file: OwnFile | undefined;
  readonly occasion: Occasion;
  readonly nowMs: number;
};

type Done = { readonly signal: Omit<Signal, "atMs" | "utcOffsetMinutes">; readonly file?: OwnFile };

/** `undefined`: nothing was to be seen. */
function doStep(step: StoryStep, setting: Setting): Done | undefined {
  return doInBrowser(step, setting) ?? doToMany(step, setting) ?? makeFile(step, setting) ?? changeFile(step, setting);
}

function doInBrowser(step: StoryStep, { story, machine, file, occasion, nowMs }: Setting): Done | undefined {
  const { luck } = occasion;
  if (step.download !== undefined) {
    const name = fillIn(step.file ?? "download.bin", occasion);
    const fresh = { name, folder: story.downloads, bytes: 2000 + luck.upTo(400_000), modifiedMs: nowMs };
    const url = fillIn(step.download, occasion);
    const place = { kind: "site", url: `https://${url}` } as const;
    const facts = { path: pathOf(fresh, machine), bytes: fresh.bytes };
    const common = { surface: "browser", operation: "download", cause: "user", tool: "download" } as const;
    return { file: fresh, signal: { ...common, file: facts, place } };
  }
  if (step.upload === undefined || file === undefined) return undefined;
  const target = `https://${fillIn(step.upload, occasion)}`;
  const { name, bytes, modifiedMs } = file;
  const common = { surface: "browser", operation: "upload", cause: "user", tool: "file-input" } as const;
  return {
    file,
    signal: { ...common, file: { name, bytes, modifiedMs }, place: { kind: "site", url: target }, target },
  };
}

/** What is done to many files at once, or to none. */
function doToMany({ checkout, build, run }: StoryStep, { story, machine }: Setting): Done | undefined {
  const [workspace = "~"] = story.workspaces;
  const place = { kind: "workspace", folder: inHome(workspace, machine) } as const;
  const many = { surface: "vscode", operation: "modify", tool: "disk", place } as const;
  if (checkout !== undefined) return { signal: { ...many, cause: "vcs", count: checkout } };
  if (build !== undefined) return { signal: { ...many, operation: "create", cause: "program", count: build } };
  if (run !== undefined) return { signal: { surface: "vscode", operation: "run", cause: "user", tool: run, place } };
  return undefined;
}

function makeFile({ begin, make, convert }: StoryStep, setting: Setting): Done | undefined {
  const name = begin ?? make ?? convert;
  if (name === undefined) return undefined;
  const { story, occasion, nowMs } = setting;
  const [folder = "~"] = story.workspaces;
  const bytes = 900 + occasion.luck.upTo(300_000);
  const fresh = { name: fillIn(name, occasion), folder, bytes, modifiedMs: nowMs - 300 };
  const how = convert === undefined ? ({ cause: "user", tool: "explorer" } as const) : byProgram;
  return { file: fresh, signal: inEditor(fresh, setting, { operation: "create", ...how }) };
}

const byProgram = { cause: "program", tool: "disk" } as const;

function changeFile(step: StoryStep, setting: Setting): Done | undefined {
  const { file, occasion, nowMs, machine } = setting;
  if (file === undefined) return undefined;
  if (step.open) return { file, signal: inEditor(file, setting, { operation: "open" }) };
  if (step.delete) return { file, signal: inEditor(file, setting, { operation: "delete", tool: "explorer" }) };
  if (step.edit !== undefined) {
    file.bytes = Math.max(300, file.bytes + occasion.luck.upTo(9000) - 6000);
    file.modifiedMs = nowMs - 400;
    const activeSeconds = Math.round(step.edit * 60 * (0.5 + occasion.luck.random() / 2));
    return { file, signal: inEditor(file, setting, { operation: "modify", activeSeconds }) };
  }
  const from = [pathOf(file, machine)];
  if (step.rename !== undefined) {
    file.name = fillIn(step.rename, occasion);
    return { file, signal: inEditor(file, setting, { operation: "rename", tool: "explorer", from }) };
  }
  if (step.move === undefined) return undefined;
  file.folder = step.move;
  return { file, signal: inEditor(file, setting, { operation: "create", ...byProgram }) };
}

type How = Pick<Signal, "operation"> & Partial<Pick<Signal, "cause" | "tool" | "activeSeconds" | "from">>;

function inEditor(file: OwnFile, { story, machine }: Setting, how: How): Done["signal"] {
  const { bytes, modifiedMs } = file;
  const workspace = story.workspaces.find((folder) => `${file.folder}/`.startsWith(`${folder}/`));
  const place = workspace && ({ kind: "workspace", folder: inHome(workspace, machine) } as const);
  return {
    surface: "vscode",
    cause: "user",
    tool: "editor",
    ...how,
    file: { path: pathOf(file, machine), bytes, modifiedMs },
    ...(place && { place }),
  };
}

/** Each machine has a home of its own, so that no path is the same on two. */
const inHome = (folder: string, machine: string): string => folder.replace(/^~/, `/home/${machine}`);
const pathOf = ({ folder, name }: OwnFile, machine: string): string => `${inHome(folder, machine)}/${name}`;
