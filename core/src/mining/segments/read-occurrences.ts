import { arrival, type Decoding, none } from "./decode-log.ts";
import type { OccurrenceModel } from "./occurrence-model.ts";
import type { Passage, Passages } from "./passages.ts";
import { seam, type SymbolLog } from "./symbol-log.ts";

/** One doing of a routine, as decoded: where it stands, and what it would be without what is missing or foreign. */
export type Occurrence = {
  readonly start: number;
  readonly end: number;
  readonly activities: readonly number[];
  /** The occurrence before goes right up to it: what is foreign between them belongs to one of the two. */
  readonly followsOn: boolean;
};

/** What happened between an event of an occurrence and the one before it; `none` where there is none. */
export type Link = {
  readonly from: number;
  readonly to: number;
  readonly how: "within" | "across" | "begin" | "end";
  readonly passage: Passage;
};

type DecodedLog = {
  readonly log: SymbolLog;
  readonly model: OccurrenceModel;
  readonly passages: ReadonlyMap<number, Passages>;
  readonly decoding: Decoding;
};

const straight: Passage = { cost: 0, skipped: [], skippedBefore: 0 };

/** Tells the links from the last to the first. */
export function readLinks({ log, model, passages, decoding }: DecodedLog, tell: (link: Link) => void): void {
  const { border } = model;
  const passagesAt = (position: number) => passages.get(log.symbols[position] ?? seam);
  const end = (from: number): void => {
    if (from !== none) tell({ from, to: none, how: "end", passage: passagesAt(from)?.across.get(border) ?? straight });
  };
  let to = decoding.last;
  end(to);
  while (to !== none) {
    const symbol = log.symbols[to] ?? seam;
    const from = decoding.previous[to] ?? none;
    if (decoding.arrivals[to] === arrival.anew) {
      tell({ from, to, how: "begin", passage: passages.get(border)?.across.get(symbol) ?? straight });
      end(from);
    } else {
      const how = decoding.arrivals[to] === arrival.within ? "within" : "across";
      tell({ from, to, how, passage: passagesAt(from)?.[how].get(symbol) ?? straight });
    }
    to = from;
  }
}

/** The occurrences in the order of the log. */
export function readOccurrences(decoded: DecodedLog): Occurrence[] {
  const { symbols } = decoded.log;
  const occurrences: Occurrence[] = [];
  let last = none;
  let backwards: number[] = [];
  const finish = (start: number, followsOn: boolean): void => {
    occurrences.push({ start, end: last + 1, activities: backwards.toReversed(), followsOn });
  };
  readLinks(decoded, ({ from, to, how, passage: { skipped, skippedBefore } }) => {
    const isBorder = how === "across";
    if (how !== "end") backwards.push(symbols[to] ?? seam, ...skipped.slice(isBorder ? skippedBefore : 0).toReversed());
    if (isBorder || how === "begin") finish(to, isBorder);
    if (isBorder || how === "end") {
      last = from;
      backwards = skipped.slice(0, skippedBefore).toReversed();
    }
  });
  return occurrences.toReversed();
}
