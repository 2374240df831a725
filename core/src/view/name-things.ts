import { findService } from "../catalogue/index.ts";
import type { ActivityEvent, Token } from "../events/index.ts";
import { showName } from "./show-name.ts";
import type { ViewContext } from "./view-context.ts";

type NameOf = ViewContext["nameOf"];

/** Letters (and a digit) that are spoken with a vowel first: an MP4, an XLSX, but a CSV. */
const vowelLetters = /^[aefhilmnorsx8]/i;

/** "a CSV file", "an XLSX file", "a file". */
export function describeFile(ext: string | undefined): string {
  if (ext === undefined || ext === "other") return "a file";
  return `${vowelLetters.test(ext) ? "an" : "a"} ${ext.toUpperCase()} file`;
}

/** The first of the tokens that has a name here. */
export function nameAny(tokens: readonly (Token | undefined)[], nameOf: NameOf): string | undefined {
  for (const token of tokens) {
    const name = token && nameOf(token);
    if (name !== undefined && name.trim() !== "") return showName(name);
  }
  return undefined;
}

/** The name of a place: a service by its own name, a workspace or site by its label; `undefined` when nobody knows it. */
export function namePlace(place: ActivityEvent["place"], nameOf: NameOf): string | undefined {
  if (place === undefined) return undefined;
  return findService(place)?.name ?? nameAny([tokenOf(place)], nameOf);
}

function tokenOf(place: NonNullable<ActivityEvent["place"]>): Token | undefined {
  return isToken(place) ? place : undefined;
}

const isToken = (place: string): place is Token => /^[0-9a-f]{32}$/.test(place);
