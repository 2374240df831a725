import { consentTextVersions, type DevicePurpose } from "@floyo/core/settings";

const versions = consentTextVersions.vscode;

/**
 * The words that a person answers, by version: a receipt names the version and the hash of exactly these words.
 * A change of what is recorded, kept or sent needs a new version (in core): the yes to the old one then no longer holds.
 */
export type ConsentText = { readonly version: number; readonly title: string; readonly lines: readonly string[] };

export const recordingText: ConsentText = {
  version: versions.recording,
  title: "May Floyo notice your file chores in VS Code?",
  lines: [
    "What it notes: that a file of your workspace was created, opened, saved, renamed or deleted, or that a task ran. Of the file its kind and rough size, and its name and place as codes that say nothing without the key on this device. How long you attended to it before you saved it.",
    "What it never does: read what is in a file, note what you type, take pictures, or note anything from before you agree.",
    "Why: to find chores that you repeat, such as a report every Monday, and to hand you an automation for them.",
    "Where it stays: on this computer, for 90 days; the readable names encrypted. Sending anything to a server is a question of its own, asked only if you sign in.",
    "“Files Elsewhere Too” also notes files outside your workspace that you open in VS Code yourself, such as a report in your downloads folder. VS Code's own settings never.",
    "You can pause, see everything before it leaves, delete it, and take this answer back at any time. If you leave it off, nothing is noted but this answer.",
  ],
};

export const syncText: ConsentText = {
  version: versions.sync,
  title: "May VS Code send its events to your Floyo server?",
  lines: [
    "What leaves: the events, also those noted before you sign in (kind of file, rough size, time, service, codes in place of names), your settings with the names of folders and sites encrypted, what you decided on suggestions, and your answers to questions like this one.",
    "Where to and why: to the server named in the setting “Floyo › Server: Url”, under your account, to join what happens here with your browser.",
    "If you keep it here, or take this answer back, everything goes on in VS Code alone. What has not left by then stays here for good: should you agree later, only what is noted from then on is sent.",
  ],
};

export const telemetryText: ConsentText = {
  version: versions["sync-despite-telemetry-off"],
  title: "VS Code's setting “Telemetry: Telemetry Level” is off. Sync all the same?",
  lines: [
    "With telemetry off, Floyo sends nothing unless you agree a second time. Syncing is what you asked for and no telemetry: the events go to your own Floyo server, never to anyone else.",
    "If you keep it here, everything goes on in VS Code alone, and Floyo does not ask again by itself.",
  ],
};

/** Which words ask for what. */
export const consentTexts: Readonly<Record<DevicePurpose, ConsentText>> = {
  recording: recordingText,
  "outside-workspaces": recordingText,
  sync: syncText,
  "sync-despite-telemetry-off": telemetryText,
};

export const consentDetail = ({ lines }: ConsentText): string => lines.join("\n\n");

/** All that was shown, for the hash in the receipt. */
export const consentTextToString = (text: ConsentText): string =>
  [`version ${text.version}`, text.title, ...text.lines].join("\n");
