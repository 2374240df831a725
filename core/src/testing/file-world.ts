import * as v from "valibot";
import { type ActivityEvent, type Token, tokenSchema } from "../events/index.ts";
import { buildEvent } from "./build-event.ts";

/** A file on a simulated disk. `bytes` and `mtime` change as a real one's do. */
export type WorldFile = { name: string; folder: string; bytes: number; mtime: number; readonly machine: number };

/** A computer with a browser and an editor, whose clock is off by `skew` seconds. */
export type Machine = { readonly browser: string; readonly editor: string; readonly skew: number };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A token for a test: equal for equal texts, no secret (four rounds of FNV-1a). */
export function fakeToken(text: string): Token {
  const rounds = [1, 2, 3, 4].map((round) => {
    let hash = 0x811c9dc5 ^ round;
    for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0).toString(16).padStart(8, "0");
  });
  return v.parse(tokenSchema, rounds.join(""));
}

export type Happening = Partial<Pick<ActivityEvent, "operation" | "surface" | "cause" | "from">> & {
  readonly place: string;
  readonly at: number;
};

/** What Floyo would record of what happens to files: events that carry what each surface can really see. */
export type FileWorld = {
  readonly machines: readonly Machine[];
  readonly events: ActivityEvent[];
  readonly record: (file: WorldFile, happening: Happening, hides?: "bytes") => ActivityEvent;
};

export function createFileWorld(skews: readonly number[]): FileWorld {
  const machines = skews.map((skew, number) => ({
    browser: deviceId(number * 2),
    editor: deviceId(number * 2 + 1),
    skew,
  }));
  const events: ActivityEvent[] = [];
  const record: FileWorld["record"] = (file, { place, at, surface = "vscode", operation = "open", ...rest }, hides) => {
    const machine = machines[file.machine];
    const isUpload = operation === "upload";
    const event = buildEvent({
      ...describeFile(file, { hasPlace: !isUpload, hasBytes: hides !== "bytes", hasStat: operation !== "download" }),
      ...rest,
      surface,
      operation,
      place: surface === "browser" ? "google-sheets" : fakeToken(place),
      at: at + (machine?.skew ?? 0),
      device: (surface === "browser" ? machine?.browser : machine?.editor) ?? deviceId(0),
      seq: events.length,
    });
    events.push(event);
    return event;
  };
  return { machines, events, record };
}

export const fileToken = (name: string): Token => fakeToken(`file ${name}`);

const deviceId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type Visible = { readonly hasPlace: boolean; readonly hasBytes: boolean; readonly hasStat: boolean };

function describeFile({ name, folder, bytes, mtime, machine }: WorldFile, { hasPlace, hasBytes, hasStat }: Visible) {
  const [stem = name, ext] = name.split(/\.(?=[^.]*$)/);
  const place = `${machine}:${folder}`;
  return {
    file: fileToken(name),
    stem: fakeToken(`stem ${stem}`),
    ...(ext !== undefined && { ext }),
    ...(hasPlace && { folder: fakeToken(`folder ${place}`), path: fakeToken(`path ${place}/${name}`) }),
    ...(hasBytes && { length: fakeToken(`length ${bytes}`), size: 4 ** Math.floor(Math.log2(Math.max(1, bytes)) / 2) }),
    ...(hasBytes && hasStat && { stat: fakeToken(`stat ${bytes} ${mtime}`) }),
  };
}
