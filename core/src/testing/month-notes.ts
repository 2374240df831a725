import type { ActivityEvent } from "../events/index.ts";
import { buildEvent, testDevice } from "./build-event.ts";
import { fakeToken } from "./file-world.ts";
import { daySeconds, workStart } from "./work-log.ts";

const editor = "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d";

/** When: a day from Monday 2026-11-16, and minutes from 09:00 of that day in Berlin. */
export type Clock = { readonly day: number; readonly minute: number };

/** A file as its names say it; `family` stands for what its name shares with others, `bytes` for what is in it. */
export type NotedFile = {
  readonly name: string;
  readonly family: string;
  readonly ext: NonNullable<ActivityEvent["ext"]>;
  readonly folder: string;
  readonly bytes?: string;
};

type Fields = NonNullable<Parameters<typeof buildEvent>[0]>;

/** Writes down what a made-up person does, as the browser and the editor would have seen it. */
export type MonthNotes = {
  readonly events: ActivityEvent[];
  readonly inBrowser: (clock: Clock, file: NotedFile, fields: Fields) => void;
  readonly inEditor: (clock: Clock, file: NotedFile | undefined, fields: Fields) => void;
};

export function createMonthNotes(): MonthNotes {
  const events: ActivityEvent[] = [];
  const note = ({ day, minute }: Clock, fields: Fields) =>
    void events.push(
      buildEvent({ ...fields, at: workStart + day * daySeconds + Math.round(minute * 60), seq: events.length }),
    );
  return {
    events,
    inBrowser: (clock, file, fields) => {
      const isDownload = fields.operation === "download";
      const named = isDownload ? { ...nameFile(file), ...placeFile(file) } : nameFile(file);
      note(clock, { device: testDevice, tool: isDownload ? "download" : "file-input", ...named, ...fields });
    },
    inEditor: (clock, file, fields) => {
      const named = file === undefined ? { ext: undefined } : { ...nameFile(file), ...placeFile(file) };
      const there = { device: editor, surface: "vscode", place: fakeToken("workspace"), tool: "editor" } as const;
      note(clock, { ...there, ...named, ...fields });
    },
  };
}

const nameFile = ({ name, family, ext, folder, bytes }: NotedFile): Fields => ({
  ext,
  file: fakeToken(`${name}.${ext}`),
  stem: fakeToken(name),
  family: fakeToken(`family ${family}.${ext}`),
  ...(bytes !== undefined && { length: fakeToken(`${folder}/${bytes}`) }),
});

const placeFile = ({ name, ext, folder }: NotedFile): Fields => ({
  folder: fakeToken(folder),
  path: fakeToken(`${folder}/${name}.${ext}`),
});
