import type { ActivityEvent, EventId } from "../events/index.ts";
import { fakeToken } from "./file-world.ts";
import { type Office, type OfficeAct, type OfficeFile, officePath } from "./office.ts";

/** Works on one file and its successors. `ids` collects the chain. */
export type Clerk = {
  readonly office: Office;
  readonly random: () => number;
  readonly number: number;
  readonly machine: number;
  readonly ids: EventId[];
};

export const chance = (clerk: Clerk, probability: number): boolean => clerk.random() < probability;
export const between = ({ random }: Clerk, low: number, high: number): number =>
  Math.floor(low + random() * (high - low));

function record(clerk: Clerk, file: OfficeFile, act: Pick<OfficeAct, "operation" | "from">): void {
  const hides = hiddenOf(clerk, act.operation);
  clerk.ids.push(clerk.office.record(file, { ...act, hides }).id);
}

/** A browser cannot always tell how long a download is, nor when an upload was last changed. */
function hiddenOf(clerk: Clerk, operation: ActivityEvent["operation"]): "bytes" | "stat" | undefined {
  if (operation === "download") return chance(clerk, 0.03) ? "bytes" : undefined;
  return operation === "upload" && chance(clerk, 0.1) ? "stat" : undefined;
}

/** Where the name is taken, the browser marks the newer one: `report (1).csv`. */
export function fetchFile(clerk: Clerk, name: string, as: Partial<OfficeFile> = {}): OfficeFile {
  const { office, machine } = clerk;
  const bytes = between(clerk, 900, 300_000);
  const file = { name, folder: "downloads", machine, bytes, mtime: office.now, ...as };
  for (let mark = 1; office.paths.has(officePath(file)); mark += 1) {
    file.name = name.replace(/(?=\.[^.]*$)/, ` (${mark})`);
  }
  office.paths.add(officePath(file));
  record(clerk, file, { operation: "download" });
  return file;
}

export const look = (clerk: Clerk, file: OfficeFile): void => record(clerk, file, { operation: "open" });
export const handOver = (clerk: Clerk, file: OfficeFile): void => record(clerk, file, { operation: "upload" });

export function save(clerk: Clerk, file: OfficeFile): void {
  changeElsewhere(clerk, file);
  record(clerk, file, { operation: "modify" });
}

/** In a program that Floyo does not look into. */
export function changeElsewhere(clerk: Clerk, file: OfficeFile): void {
  Object.assign(file, { bytes: Math.max(1, file.bytes + between(clerk, -400, 600)), mtime: clerk.office.now });
}

/** In the file manager, outside every workspace. Stays where it is when the new place is taken. */
export function putElsewhere(clerk: Clerk, file: OfficeFile, to: Partial<OfficeFile>): boolean {
  const { paths } = clerk.office;
  const moved = { ...file, ...to };
  if (paths.has(officePath(moved))) return false;
  paths.delete(officePath(file));
  paths.add(officePath(moved));
  Object.assign(file, to);
  return true;
}

/** A second file made of the first, in sight of the editor; `from` as far as the editor tells. `undefined` when the place is taken. */
export function derive(
  clerk: Clerk,
  file: OfficeFile,
  { from, ...to }: Partial<OfficeFile> & { readonly from?: string },
): OfficeFile | undefined {
  const made = { ...file, ...to };
  if (clerk.office.paths.has(officePath(made))) return undefined;
  clerk.office.paths.add(officePath(made));
  record(clerk, made, {
    operation: "create",
    ...(from !== undefined && { from: [fakeToken(`file ${from}`)] }),
  });
  return made;
}

export function discard(clerk: Clerk, file: OfficeFile, isSeen: boolean): void {
  clerk.office.paths.delete(officePath(file));
  if (isSeen) record(clerk, file, { operation: "delete" });
}
