import type { ActivityEvent, EventId } from "../events/index.ts";
import {
  changeUnseen,
  create,
  download,
  edit,
  type Hand,
  moveByTwoEvents,
  open,
  pick,
  rename,
  upload,
} from "./file-hand.ts";
import { createFileWorld, createRandom, type WorldFile } from "./file-world.ts";

/** What a simulated person does with one file (or a few); a second hand makes a chain of its own. */
type ChainKind = (hand: Hand, start: () => Hand) => void;

/** Events of a simulated person over weeks, and which of them are about one file and its successors. */
export type FileChains = {
  readonly events: readonly ActivityEvent[];
  readonly chains: readonly { readonly kind: string; readonly ids: readonly EventId[] }[];
};

const day = 24 * 60 * 60;

/** A dated report, or a name that is used over and over. */
const nameOf = (hand: Hand): string =>
  hand.random() < 0.3
    ? `report-${hand.number % 4}.csv`
    : `report-${hand.number % 4}_${Math.floor(hand.at / day)}_${hand.number}.csv`;

const moveTo = (file: WorldFile, folder: string): WorldFile => Object.assign(file, { folder });

const kinds: Readonly<Record<string, ChainKind>> = {
  plain: (hand) => {
    const file = download(hand, nameOf(hand));
    open(hand, file);
    edit(hand, file);
    upload(hand, file);
  },
  movedByFileManager: (hand) => {
    const file = moveTo(download(hand, nameOf(hand)), `workspace-${hand.number % 3}`);
    if (hand.random() < 0.5) create(hand, file);
    open(hand, file);
    edit(hand, file);
    upload(hand, file);
  },
  savedAs: (hand) => {
    const file = download(hand, nameOf(hand));
    open(hand, file);
    const table = create(hand, {
      ...file,
      name: file.name.replace(".csv", ".xlsx"),
      bytes: file.bytes + 900,
      mtime: hand.at,
    });
    upload(hand, table);
  },
  converted: (hand) => {
    const file = download(hand, nameOf(hand));
    const table = create(
      hand,
      { ...file, name: `clean-${hand.number}.json`, folder: "out", bytes: file.bytes + 90, mtime: hand.at },
      [file.name],
    );
    edit(hand, table);
    upload(hand, table);
  },
  renamed: (hand) => {
    const file = download(hand, nameOf(hand));
    open(hand, file);
    rename(hand, file, { name: `final ${hand.number}.csv` });
    edit(hand, file);
    upload(hand, file);
  },
  editedElsewhere: (hand) => {
    const file = download(hand, nameOf(hand));
    changeUnseen(hand, file);
    upload(hand, file);
  },
  convertedElsewhere: (hand) => {
    const file = download(hand, `sales_${hand.number}.csv`);
    changeUnseen(hand, file);
    upload(hand, { ...file, name: `sales_${hand.number}.xlsx`, bytes: file.bytes + 5000 });
  },
  lookAlikes: (hand, start) => {
    const other = start();
    const [one, two] = [
      download(hand, "export.csv", `downloads/a${hand.number}`),
      download(other, "export.csv", `downloads/b${hand.number}`),
    ];
    for (const [each, file] of [
      [hand, one],
      [other, two],
      [hand, one],
    ] as const) {
      open(each, file);
      edit(each, file);
    }
    upload(other, two);
    upload(hand, one);
  },
  copied: (hand, start) => {
    const file = moveTo(download(hand, nameOf(hand)), `workspace-${hand.number % 3}`);
    open(hand, file);
    const backup = start();
    backup.at = hand.at;
    const copy = create(backup, {
      ...file,
      folder: `${file.folder}/backup`,
      mtime: hand.random() < 0.5 ? file.mtime : hand.at,
    });
    edit(hand, file);
    if (hand.random() < 0.3) edit(backup, copy);
    upload(hand, file);
  },
  twoMachines: (hand) => {
    const file = download(hand, nameOf(hand), "cloud");
    const synced = moveTo(file, `cloud-${hand.number % 2}`);
    Object.assign(synced, { machine: 1 - hand.machine });
    open(hand, synced);
    edit(hand, synced);
    upload(hand, synced);
  },
  movedInEditor: (hand) => {
    const file = download(hand, nameOf(hand));
    open(hand, file);
    moveByTwoEvents(hand, file, "archive");
    edit(hand, file);
    upload(hand, file);
  },
  merged: (hand) => {
    const files = [1, 2].map((part) => download(hand, `part-${hand.number}-${part}.csv`));
    const whole = { name: `all-${hand.number}.csv`, folder: "out", bytes: 9000, mtime: hand.at, machine: hand.machine };
    create(
      hand,
      whole,
      files.map(({ name }) => name),
    );
    upload(hand, whole);
  },
  sourceCode: (hand, start) => {
    const [name, twin] =
      [
        ["index.ts", "index.css"],
        ["README.md", "README.txt"],
        [`unit-${hand.number}.ts`, `unit-${hand.number}.css`],
      ][hand.number % 3] ?? [];
    const files = [name, twin].map((each) => ({
      name: each ?? "a.ts",
      folder: `project-${hand.number}`,
      bytes: pick(hand, 1, 9000),
      mtime: hand.at,
      machine: hand.machine,
    }));
    for (const [index, file] of files.entries()) {
      const own = index === 0 ? hand : start();
      open(own, file);
      edit(own, file);
    }
  },
};

/** How many chains, over how many days, and by how many seconds the clocks of the two machines differ at most. */
type FileChainsPlan = { readonly count: number; readonly days: number; readonly maxSkew?: number };

/** Chains of all kinds, begun at random times over `days`, on two machines. */
export function generateFileChains(seed: number, { count, days, maxSkew = 300 }: FileChainsPlan): FileChains {
  const random = createRandom(seed);
  const world = createFileWorld([0, Math.floor((random() * 2 - 1) * maxSkew)]);
  const names = Object.keys(kinds);
  const hands: { kind: string; hand: Hand }[] = [];
  for (let number = 0; number < count; number += 1) {
    const kind = names[number % names.length] ?? "plain";
    const at = 1_794_816_000 + Math.floor(random() * days) * day + Math.floor(random() * 9 * 3600);
    const machine = random() < 0.5 ? 0 : 1;
    const start = (): Hand => {
      const hand = { world, random, number, machine, ids: [], at };
      hands.push({ kind, hand });
      return hand;
    };
    kinds[kind]?.(start(), start);
  }
  return { events: world.events, chains: hands.map(({ kind, hand }) => ({ kind, ids: hand.ids })) };
}
