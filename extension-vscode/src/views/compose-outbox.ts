import { wasEverAgreed } from "@floyo/core/settings";
import {
  batchLimit,
  isSyncAllowed,
  isSyncRefused,
  previewMessages,
  previewNextRequest,
  type DeviceState,
  type Message,
} from "@floyo/core/sync";
import { entryToOutboxLine, overflowToWords } from "@floyo/core/view";
import { env } from "vscode";
import type { Floyo } from "../floyo.ts";
import { openSyncKeys } from "../sync-keys.ts";
import { readViewContext } from "./view-context.ts";

/** They keep names apart from the sentence where text is drawn; an editor would show the marks themselves. */
const isolates = /[\u2068\u2069]/g;

/** What the next sync sends, each request in words and then as it goes out. */
export async function composeOutbox(floyo: Floyo): Promise<string> {
  const state = await floyo.device.state.read();
  const heading = `// ${headline(floyo, state)}`;
  if (isSyncRefused({ ...state, surface: "vscode" })) return `${heading}\n`;
  // Before the first yes there are no keys and no log, and to look for them would make them.
  if (!wasEverAgreed(state.receipts)) return [heading, "", "// Nothing was ever recorded here.", ""].join("\n");
  const events = await composeEvents(floyo, state);
  const overflow = overflowToWords(await floyo.device.log.overflowCount(), env.language);
  const parts = [
    ...(await composeMessages(floyo, state)),
    ...(events === undefined ? [] : [events]),
    ...(overflow === undefined ? [] : [`// ${overflow}`, ""]),
  ];
  return [heading, "", ...(parts.length > 0 ? parts : ["// Nothing waits to be sent.", ""])].join("\n");
}

function headline({ settings }: Floyo, state: DeviceState): string {
  if (isSyncRefused({ ...state, surface: "vscode" })) {
    return "Nothing is sent: you have not agreed to syncing. If you do later, only what is noted from then on is sent.";
  }
  const isSignedOut = state.account === undefined;
  if (isSignedOut) return "Nothing is sent: nobody is signed in. Signed in, this would be sent next.";
  const isTelemetryOff = settings.isTelemetryOff();
  if (isSyncAllowed({ ...state, surface: "vscode", isTelemetryOff })) return "What Floyo sends next.";
  return "Nothing is sent: you have not agreed to syncing. If you did, this would be sent next.";
}

async function composeEvents(floyo: Floyo, { outbox, account }: DeviceState): Promise<string | undefined> {
  const { log } = floyo.device;
  const body = await previewNextRequest(log, outbox);
  if (body === undefined) return undefined;
  const entries = await log.pending(batchLimit);
  const context = await readViewContext(floyo, entries);
  const lines = entries.map((entry) => entryToOutboxLine(entry, context).text.replaceAll(isolates, ""));
  const words = ["The events, in words (the names are on this computer only):", ...lines.map((line) => `  ${line}`)];
  const veto = "To keep one of them back: Floyo: Remove from What Will Be Sent…";
  const serverUrl = account?.serverUrl ?? floyo.settings.serverUrl();
  return composePart([...words, veto], { method: "POST", path: "events", body, serverUrl });
}

async function composeMessages(floyo: Floyo, state: DeviceState): Promise<readonly string[]> {
  if ((await floyo.device.keys.load()) === undefined) return []; // after a withdrawal none are made to be shown
  const keys = await openSyncKeys(floyo.device);
  if (!keys.ok) return ["// Nothing is sent: Floyo's keys on this computer can't be read.", ""];
  const messages = await previewMessages({ log: floyo.device.log, surface: "vscode", ...keys.value }, state);
  const serverUrl = state.account?.serverUrl ?? floyo.settings.serverUrl();
  return messages.map((message) => composePart([messageWords[message.about]], { ...message, serverUrl }));
}

const messageWords = {
  device: "That this VS Code is one of your devices: its number, its public key, and how far its clock is off.",
  consents: "What you answered to the questions about recording and sync: when, and to which words.",
  "device-list": "The list of your devices, encrypted so that only they can read it.",
  decisions: "What you decided on suggestions.",
  settings: "Your settings. Rules for files and sites are encrypted.",
} satisfies Record<Message["about"], string>;

type Request = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly serverUrl: string;
};

const composePart = (words: readonly string[], { method, path, body, serverUrl }: Request): string =>
  [...words.map((line) => `// ${line}`), `// ${method} ${serverUrl}/functions/v1/api/${path}`, body, ""].join("\n");
