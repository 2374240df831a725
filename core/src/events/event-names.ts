import * as v from "valibot";
import type { ActivityEvent } from "./activity-event.ts";
import { type Token, tokenSchema } from "./token.ts";

/** The readable name of a token, where the device knows it and the person wants to see it. */
export type NameOf = (token: Token) => string | undefined;

/** The fields whose tokens have a readable name on the device that noted them. */
export const namedFields = ["file", "family", "folder", "place", "target"] as const;
export type EventNames = Partial<Record<(typeof namedFields)[number], string>>;

/** What the tokens of an event stand for, field by field, as far as it is known. A service of the catalogue says itself what it is. */
export function eventToNames(event: Pick<ActivityEvent, (typeof namedFields)[number]>, nameOf: NameOf): EventNames {
  const named = namedFields.flatMap((field): [string, string][] => {
    const token = field === "place" ? placeToToken(event.place) : event[field];
    const name = token && nameOf(token);
    return name === undefined ? [] : [[field, name]];
  });
  return Object.fromEntries(named);
}

function placeToToken(place: ActivityEvent["place"]): Token | undefined {
  const token = v.safeParse(tokenSchema, place);
  return token.success ? token.output : undefined;
}
