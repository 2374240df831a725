import type { Tool } from "@floyo/core/events";

/** A file that the person handed to a page: what the platform says of it, never what is in it. */
export type HandedFile = { readonly name: string; readonly bytes: number; readonly modifiedMs: number };

/** Files handed over at one moment by one means. `count` stands for all when they are too many to name. */
export type HandOver = {
  readonly atMs: number;
  readonly tool: Extract<Tool, "file-input" | "drop" | "paste" | "form">;
  readonly files: readonly HandedFile[];
  readonly count: number;
};

export type HandOverListener = (files: readonly HandedFile[], tool: HandOver["tool"]) => void;

/** More at once is one burst, recorded as one event. */
export const maxNamedFiles = 20;

export const fileToHanded = (file: File): HandedFile => ({
  name: file.name,
  bytes: file.size,
  modifiedMs: file.lastModified,
});

export const handedKey = (file: HandedFile): string => `${file.name}\0${file.bytes}\0${file.modifiedMs}`;
