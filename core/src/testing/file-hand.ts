import type { EventId } from "../events/index.ts";
import { type FileWorld, fileToken, type WorldFile } from "./file-world.ts";

/** Acts on one file after another; the clock runs on. `ids` collects the chain. */
export type Hand = {
  readonly world: FileWorld;
  readonly random: () => number;
  readonly number: number;
  readonly machine: number;
  readonly ids: EventId[];
  at: number;
};

const minute = 60;

export const pick = (hand: Hand, low: number, high: number): number => Math.floor(low + hand.random() * (high - low));
const wait = (hand: Hand, low: number, high: number): number => (hand.at += pick(hand, low, high));

export function download(hand: Hand, name: string, folder = "downloads"): WorldFile {
  wait(hand, 5, 60);
  const file = { name, folder, bytes: pick(hand, 800, 400_000), mtime: hand.at, machine: hand.machine };
  const hides = hand.random() < 0.05 ? "bytes" : undefined;
  hand.ids.push(
    hand.world.record(file, { operation: "download", surface: "browser", place: "site", at: hand.at }, hides).id,
  );
  return file;
}

export function open(hand: Hand, file: WorldFile): void {
  wait(hand, 10, 10 * minute);
  note(hand, file, "open");
}

/** Saves once or more; each save changes the bytes. */
export function edit(hand: Hand, file: WorldFile, saves = pick(hand, 1, 4)): void {
  for (let save = 0; save < saves; save += 1) {
    changeUnseen(hand, file);
    note(hand, file, "modify");
  }
}

/** By a program that Floyo does not look into. */
export function changeUnseen(hand: Hand, file: WorldFile): void {
  wait(hand, 20, 5 * minute);
  Object.assign(file, { bytes: Math.max(1, file.bytes - pick(hand, 1, 300)), mtime: hand.at });
}

export function upload(hand: Hand, file: WorldFile): void {
  wait(hand, 10, 8 * minute);
  hand.ids.push(hand.world.record(file, { operation: "upload", surface: "browser", place: "site", at: hand.at }).id);
}

/** Comes up in a watched folder: a copy, a save-as or a conversion; `from` as far as the editor tells. */
export function create(hand: Hand, file: WorldFile, from: readonly string[] = []): WorldFile {
  wait(hand, 5, 60);
  const origin = from.length > 0 ? { from: from.map(fileToken) } : {};
  hand.ids.push(hand.world.record(file, { operation: "create", place: file.folder, at: hand.at, ...origin }).id);
  return file;
}

export function rename(hand: Hand, file: WorldFile, to: Partial<Pick<WorldFile, "name" | "folder">>): void {
  wait(hand, 5, 60);
  const from = [fileToken(file.name)];
  Object.assign(file, to);
  hand.ids.push(hand.world.record(file, { operation: "rename", place: file.folder, at: hand.at, from }).id);
}

/** The editor tells a move as a deletion and a creation, in either order. */
export function moveByTwoEvents(hand: Hand, file: WorldFile, folder: string): void {
  wait(hand, 5, 60);
  const before = { ...file };
  const after = Object.assign(file, { folder });
  const halves = [() => note(hand, before, "delete"), () => note(hand, after, "create")];
  for (const half of hand.random() < 0.5 ? halves : halves.toReversed()) {
    half();
    wait(hand, 0, 3);
  }
}

function note(hand: Hand, file: WorldFile, operation: "create" | "delete" | "modify" | "open"): void {
  hand.ids.push(hand.world.record(file, { operation, place: file.folder, at: hand.at }).id);
}
