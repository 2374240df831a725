import type { AutomationTarget } from "../suggestions/index.ts";

/** What a target asks of a person. Facts of November 2026. */
export type Rung = {
  /** A sentence. */
  readonly cost: string;
  /** Completes "Needs …". */
  readonly needs: string;
  /** To set it up the first time, for somebody who has the tokens at hand: an estimate, not measured. */
  readonly minutes: number;
  /** A sentence on what it can't do. */
  readonly cannot: string;
  /** `by-row`: with each row that appears at the service. */
  readonly starts: "by-clock" | "by-hand" | "by-row";
};

/** In the order of the targets: cheapest first. */
export const rungs: Readonly<Record<AutomationTarget, Rung>> = {
  checklist: {
    cost: "Free.",
    needs: "nothing but a browser and a calendar",
    minutes: 1,
    cannot: "It can't do a step: it has them at hand, and reminds you.",
    starts: "by-hand",
  },
  script: {
    cost: "Free.",
    needs: "Node 20 or newer",
    minutes: 15,
    cannot: "It can't run while this computer is off.",
    starts: "by-clock",
  },
  "python-script": {
    cost: "Free.",
    needs: "Python 3.9 or newer",
    minutes: 15,
    cannot: "It can't run while this computer is off.",
    starts: "by-clock",
  },
  shell: {
    cost: "Free.",
    needs: "curl and jq on a Mac, Linux or WSL",
    minutes: 15,
    cannot: "It can't run while this computer is off, nor deliver to a service.",
    starts: "by-clock",
  },
  "vscode-task": {
    cost: "Free.",
    needs: "VS Code and Node 20 or newer",
    minutes: 10,
    cannot: "It can't start by itself: you run the task.",
    starts: "by-hand",
  },
  "github-actions": {
    cost: "Free within the minutes that GitHub gives for private repositories.",
    needs: "a repository of your own on GitHub",
    minutes: 20,
    cannot: "It can't see files of this computer, and may start some minutes late.",
    starts: "by-clock",
  },
  n8n: {
    cost: "Free on a server of your own; n8n's cloud is paid.",
    needs: "n8n",
    minutes: 30,
    cannot: "It can't see files of this computer.",
    starts: "by-clock",
  },
  make: {
    cost: "Make counts each page and row as an operation: few are free, more need a paid plan.",
    needs: "an account at Make",
    minutes: 30,
    cannot: "It can't replace what is in the sheet: each run adds its rows below.",
    starts: "by-clock",
  },
  zapier: {
    cost: "A paid plan of Zapier.",
    needs: "an account at Zapier; you build it by hand from the guide",
    minutes: 15,
    cannot: "It can't run at the hour of your chore: it adds each new row soon after it appears.",
    starts: "by-row",
  },
  "floyo-workflow": {
    cost: "Free.",
    needs: "Floyo's own repository on this computer",
    minutes: 15,
    cannot: "It can't start by itself, nor run while this computer is off.",
    starts: "by-hand",
  },
};
