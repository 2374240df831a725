import { services } from "@floyo/core/catalogue";
import type { DeletionRequest } from "@floyo/core/sync";

/** As a form says it: days as `YYYY-MM-DD` in local time, the last one included; empty fields say nothing. */
export type DeletionWish = { readonly from: string; readonly to: string; readonly place: string };

/** Sensitive ones are known to the server as tokens only. */
export const deletablePlaces = services
  .filter(({ isSensitive }) => isSensitive !== true)
  .toSorted((a, b) => a.name.localeCompare(b.name));

const midnight = (day: string, daysLater = 0): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysLater);
};
const toSeconds = (date: Date): number => Math.max(0, Math.floor(date.getTime() / 1000));

/** A wish that names nothing means everything. */
export function wishToRequest({ from, to, place }: DeletionWish): DeletionRequest {
  const service = deletablePlaces.find(({ id }) => id === place);
  return {
    from: from === "" ? 0 : toSeconds(midnight(from)),
    ...(to === "" ? {} : { to: toSeconds(midnight(to, 1)) }),
    ...(service === undefined ? {} : { place: service.id }),
  };
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

export function wishToWords({ from, to, place }: DeletionWish): string {
  const service = deletablePlaces.find(({ id }) => id === place);
  const since = from === "" ? "" : ` from ${day.format(midnight(from))}`;
  const until = to === "" ? "" : ` up to ${day.format(midnight(to))}`;
  return `all events${service ? ` at ${service.name}` : ""}${since}${until}`;
}
