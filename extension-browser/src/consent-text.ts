import { consentTextVersions } from "@floyo/core/settings";

/**
 * The words that a person answers, by version: a receipt names the version and the hash of exactly these lines.
 * A change of what is recorded, kept or sent needs a new version (in core): the yes to the old one then no longer holds.
 */
export type ConsentText = {
  readonly version: number;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

export const recordingText: ConsentText = {
  version: consentTextVersions.browser.recording,
  title: "May Floyo notice your file chores in this browser?",
  sections: [
    {
      heading: "What it notes down",
      lines: [
        "That a file was downloaded, and from which site: services that Floyo knows by their names, others as codes. On sites that you switch on one by one: that a file was uploaded, and to which document, as a code.",
        "Of the file: its kind, its rough size, and its name, length and place as codes that say nothing without the key on this device.",
        "The readable names stay in this browser, encrypted, so that you can recognise your files.",
      ],
    },
    {
      heading: "What it never does",
      lines: [
        "It never looks into a file or a page, records no keys and takes no pictures of the screen.",
        "It notes nothing from private windows, and nothing from before you accept.",
        "It collects no data about you or how you use it for us: no analytics, no advertising.",
      ],
    },
    {
      heading: "Why",
      lines: ["To find chores that you repeat, such as a report every Monday, and to hand you an automation for them."],
    },
    {
      heading: "Where it stays",
      lines: [
        "In this browser, for 90 days. Sending it to a server, to join it with your editor, is a question of its own that you are asked only if you sign in.",
        "You can pause at any time, see every byte before it leaves, delete everything, and take this answer back.",
      ],
    },
    {
      heading: "If you decline",
      lines: ["Nothing is noted but this answer. You can change your mind in the settings."],
    },
  ],
};

export const syncText: ConsentText = {
  version: consentTextVersions.browser.sync,
  title: "May this browser send its events to your server?",
  sections: [
    {
      heading: "What leaves",
      lines: [
        "The events, also those noted before you sign in: kind of file, rough size, time, service, and codes in place of names. The settings, with site and folder names encrypted. What you decided on suggestions, and your answers to questions like this one.",
      ],
    },
    {
      heading: "Why and where",
      lines: [
        "To the server whose address you entered, under your account, to join what happens here with your editor and to keep your settings the same on all devices.",
      ],
    },
    {
      heading: "If you decline, or take it back",
      lines: [
        "Everything goes on in this browser alone. What has not left by then stays here for good: should you accept later, only what is noted from then on is sent.",
      ],
    },
  ],
};

/** One text of all that was shown, for the hash in the receipt. */
export const consentTextToString = ({ version, title, sections }: ConsentText): string =>
  [`version ${version}`, title, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].join("\n");
