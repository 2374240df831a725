import { isServiceId } from "../catalogue/index.ts";
import type { ActivityEvent, Token } from "../events/index.ts";
import { allowSignal } from "./allow-signal.ts";
import { openPolicy } from "./open-policy.ts";
import { placeToUrls } from "./place-to-urls.ts";
import type { Policy } from "./policy.ts";
import type { Signal } from "./signal.ts";

/** The rules of a policy: what holds whenever there is consent and no pause. */
export type PolicyRules = Pick<
  Policy,
  "isRecording" | "deniedOperations" | "ignoredFiles" | "ignoredByWorkspace" | "deniedSites" | "allowedSites"
>;

export type TrialPorts = {
  /** The rules to try; those of a workspace (its absolute path) may add to the person's. */
  readonly rulesOf: (workspace: string | undefined) => PolicyRules;
  /** The readable name of a token; `undefined` when it was forgotten. */
  readonly nameOf: (token: Token) => string | undefined;
};

/** What the rules would have done: the events that they drop, and how many nobody can judge, for their names were forgotten. */
export type Trial = {
  readonly tried: number;
  readonly dropped: readonly ActivityEvent[];
  readonly unjudged: number;
};

type Verdict = "passes" | "dropped" | "unjudged";
type Question = { readonly event: ActivityEvent; readonly rules: PolicyRules; readonly nameOf: TrialPorts["nameOf"] };

/**
 * A dry run of rules over events that were noted. Events hold tokens and rules name names: each event is put together
 * again from the names that this device knows, and the door itself is asked.
 */
export function tryPolicy(events: readonly ActivityEvent[], ports: TrialPorts): Trial {
  const verdicts = events.map((event) => judgeEvent(event, ports));
  return {
    tried: events.length,
    dropped: events.filter((_, index) => verdicts[index] === "dropped"),
    unjudged: verdicts.filter((verdict) => verdict === "unjudged").length,
  };
}

/** What one part of an event gives away decides, whatever is not known of the others. */
function judgeEvent(event: ActivityEvent, { rulesOf, nameOf }: TrialPorts): Verdict {
  const workspace = workspaceOf(event);
  const rules = rulesOf(workspace && nameOf(workspace));
  const question = { event, rules, nameOf };
  const verdicts = [judgeOperation(question), ...judgeSites(question), judgeFile(question)];
  if (verdicts.includes("dropped")) return "dropped";
  return verdicts.includes("unjudged") ? "unjudged" : "passes";
}

function judgeOperation({ event, rules }: Question): Verdict {
  return !rules.isRecording || rules.deniedOperations.includes(event.operation) ? "dropped" : "passes";
}

/** Both ends, each for itself. Only the browser tells of sites. */
function judgeSites({ event, rules, nameOf }: Question): readonly Verdict[] {
  const { deniedSites, allowedSites } = rules;
  if (event.surface !== "browser" || (deniedSites.length === 0 && allowedSites === undefined)) return [];
  const ask = (facts: Pick<Signal, "place" | "target">) => askDoor(event, { deniedSites, allowedSites }, facts);
  const { place, target } = event;
  if (place === undefined && target === undefined) return [ask({})];
  const named = target === undefined ? undefined : nameOf(target);
  return [
    ...(place === undefined
      ? []
      : [settle(placeToUrls(place, rules, nameOf).map((url) => ask({ place: { kind: "site", url } })))]),
    ...(target === undefined ? [] : [named === undefined ? "unjudged" : ask({ target: named })]),
  ];
}

/** One of these is true, nobody knows which; where there is none, it was forgotten. */
function settle(verdicts: readonly Verdict[]): Verdict {
  const [first = "unjudged"] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : "unjudged";
}

function judgeFile({ event, rules, nameOf }: Question): Verdict {
  const { ignoredFiles, ignoredByWorkspace = [] } = rules;
  if (ignoredFiles.length + ignoredByWorkspace.length === 0) return "passes";
  const tokens = [event.file, event.folder, workspaceOf(event)];
  const names = tokens.map((token) => token && nameOf(token));
  if (tokens.some((token, index) => token !== undefined && names[index] === undefined)) return "unjudged";
  const [name, parent, folder] = names;
  const file = parent === undefined ? { name } : { path: joinPath(parent, name ?? "") };
  const place = folder === undefined ? undefined : ({ kind: "workspace", folder } as const);
  return askDoor(event, { ignoredFiles, ignoredByWorkspace }, { file: name === undefined ? undefined : file, place });
}

const joinPath = (folder: string, name: string) => (folder.endsWith("/") ? folder + name : `${folder}/${name}`);

function workspaceOf({ surface, place }: ActivityEvent): Token | undefined {
  return surface === "browser" || place === undefined || isServiceId(place) ? undefined : place;
}

function askDoor(
  event: ActivityEvent,
  rules: Partial<Policy>,
  facts: Pick<Signal, "file" | "place" | "target">,
): Verdict {
  const { surface, operation, cause } = event;
  const signal = { atMs: 0, utcOffsetMinutes: 0, surface, operation, cause, ...facts };
  return allowSignal(signal, { ...openPolicy, ...rules }) === undefined ? "passes" : "dropped";
}
