import { findService, isServiceId } from "@floyo/core/catalogue";
import type { ActivityEvent } from "@floyo/core/events";
import { showName, type ViewContext } from "@floyo/core/view";
import type { Movement } from "../answers.ts";
import type { Device } from "./device.ts";
import { readViewContext } from "./view-context.ts";

/** The files that came in and went out since then (seconds UTC), newest first, by their names. */
export async function readMovements({ log, labels }: Device, since: number, nowSeconds: number): Promise<Movement[]> {
  const events = (await log.read(since)).filter(({ operation }) => operation === "download" || operation === "upload");
  const context = await readViewContext(labels, events, nowSeconds);
  return events.toSorted((left, right) => right.at - left.at).map((event) => eventToMovement(event, context));
}

function eventToMovement(event: ActivityEvent, { nameOf }: ViewContext): Movement {
  const { id, at, operation, file, place, count } = event;
  const name = file && nameOf(file);
  const site = place && (findService(place)?.name ?? (isServiceId(place) ? undefined : nameOf(place)));
  return {
    id,
    at,
    direction: operation === "download" ? "in" : "out",
    ...(name === undefined ? {} : { name, shown: showName(name) }),
    ...(site === undefined ? {} : { place: site }),
    ...(count === undefined ? {} : { count }),
  };
}
