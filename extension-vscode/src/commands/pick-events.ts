import { chooseEvents, choiceKinds, type EventChoice, listPlaces, localDate, type NotedPlace } from "@floyo/core/view";
import { window } from "vscode";
import type { Noted } from "../read-noted.ts";

const title = "Delete";
const amount = (count: number, locale: string) => (count === 1 ? "1 event" : `${count.toLocaleString(locale)} events`);

/** Which of the events the person means; `undefined`: they left it. */
export async function pickEvents({ events, context }: Noted): Promise<EventChoice | undefined> {
  const { sites, folders } = listPlaces(events, context.nameOf);
  const describe = {
    hour: () => amount(chooseEvents(events, { kind: "hour" }, context).length, context.locale),
    today: () => amount(chooseEvents(events, { kind: "today" }, context).length, context.locale),
    days: () => "",
    site: () => (sites.length === 0 ? undefined : ""),
    folder: () => (folders.length === 0 ? undefined : "with the folders in it"),
  };
  const items = choiceKinds.flatMap(({ kind, label }) => {
    const description = describe[kind]();
    return description === undefined ? [] : [{ choice: kind, label, description }];
  });
  const kind = (await window.showQuickPick(items, { title, placeHolder: "Which events?" }))?.choice;
  switch (kind) {
    case undefined:
      return undefined;
    case "hour":
    case "today":
      return { kind };
    case "days":
      return pickDays(localDate(context.nowSeconds, context.timeZone));
    case "site":
    case "folder": {
      const name = await pickPlace(kind === "site" ? sites : folders, context.locale);
      return name === undefined ? undefined : { kind, name };
    }
  }
}

async function pickDays(today: string): Promise<EventChoice | undefined> {
  const first = await enterDay("The first day", today);
  const last = first === undefined ? undefined : await enterDay("The last day", today, first);
  return first === undefined || last === undefined ? undefined : { kind: "days", first, last };
}

const enterDay = (prompt: string, value: string, earliest = "") =>
  window.showInputBox({
    title,
    prompt: `${prompt}, as in ${value}`,
    value,
    validateInput: (text) =>
      isDay(text) && text >= earliest ? undefined : `A day${earliest && ` from ${earliest} on`}, as in ${value}.`,
  });

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

async function pickPlace(places: readonly NotedPlace[], locale: string): Promise<string | undefined> {
  const items = places.map(({ name, count }) => ({ label: name, description: amount(count, locale) }));
  return (await window.showQuickPick(items, { title, placeHolder: "All that was noted there" }))?.label;
}
