import { findService, type ServiceId } from "../../catalogue/index.ts";
import type { Need, RowFetch } from "../access.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { serviceToConstant } from "./node-script/service-words.ts";
import { findPeriod } from "./period.ts";
import { askPart, checkPart, periodPart, tablePart } from "./shell/shell-parts.ts";
import { asksByMoment } from "./script-parts.ts";
import { quoteShell, writeLoop } from "./shell/page-loop.ts";

type Shape = Pick<Plan, "steps" | "trigger">;
type Source = { readonly service: ServiceId; readonly fetch: RowFetch };

/**
 * One service that is asked with a token, in one piece and by whole days, into a file: what sh, curl and jq do on every
 * system. Signing (Google), midnights of a time zone and rules beyond cron need a language.
 */
export function findShellSource({ steps, trigger }: Shape): Source | undefined {
  const [source, ...rest] = steps;
  if (source?.does !== "fetch-rows" || rest.at(-1)?.does !== "write-file") return undefined;
  if (!rest.slice(0, -1).every(({ does }) => does === "change-columns")) return undefined;
  const fetch = findAccess(source.service)?.fetch;
  if (fetch === undefined || fetch.auth === "google" || fetch.isGrid || asksByMoment(fetch)) return undefined;
  if (fetch.paging.kind === "link" || fetch.paging.kind === "last-id") return undefined;
  return isSimple(fetch, trigger) ? { service: source.service, fetch } : undefined;
}

function isSimple({ hasPeriod, maxDays = 366 }: RowFetch, trigger: Plan["trigger"]): boolean {
  if (trigger !== null && triggerToSchedule(trigger).needsDayCheck) return false;
  const { longest, isSinceDue } = findPeriod(trigger);
  return !hasPeriod || (!isSinceDue && longest <= maxDays);
}

/** A script for sh (POSIX), curl and jq; `undefined` for a plan that these can't do. */
export function writeShell(plan: Plan): readonly AutomationFile[] | undefined {
  const source = findShellSource(plan);
  if (source === undefined) return undefined;
  const parts = [
    writeHead(plan),
    writeSettings(plan, source),
    checkPart,
    ...(source.fetch.hasPeriod ? [writePeriod(plan)] : []),
    writeAsk(source),
    writeLoop(source.fetch),
    tablePart.replace("LIFTED", JSON.stringify(source.fetch.lift ?? [])),
  ];
  return [{ name: `${plan.slug}.sh`, text: `${parts.join("\n\n")}\n` }];
}

const writeHead = ({ title, support, slug, secrets, settings, byHand }: Plan): string =>
  [
    "#!/bin/sh",
    `# ${title}`,
    "#",
    `# Written by Floyo from a chore that it saw ${support} times. Needs curl and jq 1.6 or newer.`,
    "#",
    `#   set -a; . ./floyo.env; set +a; sh ${slug}.sh --dry-run   fetches, says what it would deliver, writes nothing`,
    `#   set -a; . ./floyo.env; set +a; sh ${slug}.sh             does it`,
    "#",
    "# It needs these in its environment; floyo.env holds them as lines NAME='value'. Keep that file to yourself.",
    ...secrets.map((need) => describeNeed(need, "secret")),
    ...settings.map((need) => describeNeed(need, "setting")),
    ...(byHand.length === 0 ? [] : ["#", "# What it does not do:", ...byHand.map((line) => `#   ${line}`)]),
  ].join("\n");

function describeNeed({ name, means, page, fallback }: Need, kind: string): string {
  const more = [...(fallback === undefined ? [] : [`Without it: ${fallback}`]), ...(page === undefined ? [] : [page])];
  return [`#   ${name} (${kind}): ${means}`, ...more.map((line) => `#     ${line}`)].join("\n");
}

function writeSettings({ secrets, settings, columns, trigger }: Plan, { service, fetch }: Source): string {
  const needed = [...secrets, ...settings];
  return [
    "set -eu",
    "umask 077",
    "",
    "# Columns to leave out, as a JSON list. Floyo reads no content, so it can't know which ones you delete: name them here.",
    `drop_columns=${quoteShell(JSON.stringify(columns?.drop ?? []))}`,
    `# New names for columns, as {"old name": "new name"}.`,
    `rename_columns=${quoteShell(JSON.stringify(columns?.rename ?? {}))}`,
    "# Name of the finished file.",
    `file_name=${quoteShell(`${service}.csv`)}`,
    ...(fetch.hasPeriod ? ["# Days begin and end here.", `time_zone=${quoteShell(trigger?.timeZone ?? "UTC")}`] : []),
    "",
    ...needed.map(({ name, fallback = "" }) => `[ -n "\${${name}:-}" ] || ${name}=${quoteShell(fallback)}`),
    `needed=${quoteShell(needed.map(({ name }) => name).join(" "))}`,
  ].join("\n");
}

function writePeriod({ trigger }: Plan): string {
  const { longest, byWeekday } = findPeriod(trigger);
  const cases = [...byWeekday].map(([day, count]) => `  ${day}) days=${count} ;;`);
  const days =
    byWeekday.size === 0
      ? [`days=${longest}`]
      : [`case $(to_date "$today" 0 %u) in`, ...cases, `  *) days=${longest} ;;`, "esac"];
  return [
    periodPart,
    "# How many whole days up to yesterday are asked for: those since it was due before.",
    ...days,
    `since=$(to_date "$today" "-$days" %Y-%m-%d)`,
    `until=$(to_date "$today" -1 %Y-%m-%d)`,
  ].join("\n");
}

function writeAsk({ service, fetch }: Source): string {
  const { codes } = fetch;
  const header = fetch.auth === "google" ? { header: "", value: "" } : fetch.auth;
  const fill = (text: string) => text.replaceAll(/\{([A-Z_]+)\}/g, (_, name: string) => `$${name}`);
  const headers = [
    `${header.header}: ${fill(header.value)}`,
    ...Object.entries(fetch.headers ?? {}).map(([name, value]) => `${name}: ${fill(value)}`),
  ];
  const words: Readonly<Record<string, string>> = {
    NAME: quoteShell(findService(service)?.name ?? service),
    BASE: `"\${${serviceToConstant(service)}_BASE:-${fill(fetch.base)}}"`,
    CODE_AT: quoteShell(codes?.at ?? ""),
    MESSAGE_AT: quoteShell(codes?.messageAt ?? "error.message"),
    EXPIRED: quoteShell((codes?.expired ?? []).join("|")),
    RETRY: quoteShell((codes?.retry ?? []).join("|")),
    HEADERS: headers.map((line) => `    printf '%s\\n' "${line}"`).join("\n"),
  };
  return Object.entries(words).reduce((text, [word, value]) => text.replaceAll(`@${word}@`, () => value), askPart);
}
