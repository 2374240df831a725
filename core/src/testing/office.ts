import { type ActivityEvent, extensionOf, fileFamily, stemOf } from "../events/index.ts";
import { buildEvent } from "./build-event.ts";
import { fakeToken } from "./file-world.ts";

/** A file of an office. Its first folder is the workspace in which an editor sees it, unless it is `downloads`. */
export type OfficeFile = { name: string; folder: string; machine: number; bytes: number; mtime: number };

/** `hides` is what the surface could not tell this time. */
export type OfficeAct = Pick<ActivityEvent, "operation"> &
  Partial<Pick<ActivityEvent, "from">> & { readonly hides?: "bytes" | "stat" | undefined };

/** Machines with a disk, a browser and an editor each, and one clock for all of them, in seconds UTC. */
export type Office = {
  now: number;
  readonly events: ActivityEvent[];
  /** Paths in use: no two files lie at one place. */
  readonly paths: Set<string>;
  readonly record: (file: OfficeFile, act: OfficeAct) => ActivityEvent;
};

export const officePath = ({ machine, folder, name }: OfficeFile): string => `${machine}:${folder}/${name}`;

export function createOffice(): Office {
  const events: ActivityEvent[] = [];
  const office: Office = {
    now: 0,
    events,
    paths: new Set(),
    record: (file, { hides, ...act }) => {
      const isBrowser = act.operation === "download" || act.operation === "upload";
      const event = buildEvent({
        ...describe(file, act.operation, hides),
        ...act,
        surface: isBrowser ? "browser" : "vscode",
        place: isBrowser ? "google-sheets" : workspaceOf(file),
        tool: toolOf(act.operation),
        at: office.now,
        device: `00000000-0000-4000-8000-${String(file.machine * 2 + (isBrowser ? 0 : 1)).padStart(12, "0")}`,
        seq: events.length,
      });
      events.push(event);
      return event;
    },
  };
  return office;
}

function toolOf(operation: OfficeAct["operation"]) {
  if (operation === "download") return "download";
  return operation === "upload" ? "file-input" : "disk";
}

function workspaceOf({ machine, folder }: OfficeFile) {
  return folder === "downloads" ? undefined : fakeToken(`workspace ${machine}:${folder.split("/")[0]}`);
}

/** A browser tells no place of an upload, and of a download no time of change. */
function describe(file: OfficeFile, operation: OfficeAct["operation"], hides: OfficeAct["hides"]) {
  const { name, machine, folder, bytes, mtime } = file;
  return {
    file: fakeToken(`file ${name}`),
    stem: fakeToken(`stem ${stemOf(name)}`),
    family: fakeToken(`family ${fileFamily(name)}`),
    ext: extensionOf(name) ?? "other",
    ...(hides !== "bytes" && {
      length: fakeToken(`length ${bytes}`),
      size: 4 ** Math.floor(Math.log2(Math.max(1, bytes)) / 2),
    }),
    ...(operation !== "upload" && {
      folder: fakeToken(`folder ${machine}:${folder}`),
      path: fakeToken(`path ${officePath(file)}`),
    }),
    ...(operation !== "download" && hides === undefined && { stat: fakeToken(`stat ${bytes} ${mtime}`) }),
  };
}
