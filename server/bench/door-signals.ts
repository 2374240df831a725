import { openPolicy, type Policy, type Signal } from "@floyo/core/privacy";

/** Signals of one kind: the n-th has names that no other has. */
export type SignalSource = { readonly policy: Policy; readonly draw: (n: number) => Signal };

const begin = Date.parse("2026-11-16T08:00:00Z");
const rules = { deniedSites: ["bank.example", "*.health.example"], ignoredFiles: ["node_modules/", ".venv/", "*.key"] };
const ruled: Policy = { ...openPolicy, ...rules, recordsOutsideWorkspaces: false };

const moment = (n: number) => ({ atMs: begin + n * 1000, utcOffsetMinutes: 60, cause: "user" }) as const;
const measures = (n: number) => ({ bytes: 40_000 + n, modifiedMs: begin + n * 1000 });
const edited = (n: number): Signal => ({
  ...moment(n),
  surface: "vscode",
  operation: "modify",
  file: { path: `/home/robin/work/shop/reports/${n}/Umsatz ${n} 2026-11-16.csv`, ...measures(n) },
  place: { kind: "workspace", folder: "/home/robin/work/shop" },
  tool: "editor",
  activeSeconds: 44,
});
const downloaded = (n: number): Signal => ({
  ...moment(n),
  surface: "browser",
  operation: "download",
  file: { path: `/home/robin/Downloads/report-${n}_2026-11-16.csv`, ...measures(n) },
  place: { kind: "site", url: `https://team-${n}.example.com/reporting?query=${n}` },
  tool: "download",
});

/** What each surface tells, from a rename with all the tokens that an event can have to a file that an import names. */
export const signalSources = {
  download: { policy: ruled, draw: downloaded },
  upload: {
    policy: ruled,
    draw: (n) => ({
      ...downloaded(n),
      operation: "upload",
      target: `https://docs.google.com/spreadsheets/d/sheet-${n}/edit`,
      tool: undefined,
    }),
  },
  edit: { policy: ruled, draw: edited },
  rename: {
    policy: ruled,
    draw: (n) => ({
      ...edited(n),
      operation: "rename",
      from: [1, 2, 3, 4].map((which) => `/home/robin/work/shop/old-${n}-${which}.csv`),
      target: `https://a-${n}.example.org/form/${n}`,
    }),
  },
  import: {
    policy: openPolicy,
    draw: (n) => ({
      ...edited(n),
      surface: "import",
      operation: "open",
      file: { path: `/home/robin/work/shop/part-${n}/notes-${n}.md` },
    }),
  },
} satisfies Readonly<Record<string, SignalSource>>;

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const pieces = [
  "a",
  ".",
  "(1)",
  " - copy",
  "2026-11-",
  "1 ",
  "v1",
  "%C3",
  "../",
  "x/",
  "//",
  "\u0130",
  "e\u0301",
  "\u202e",
];

/** Signals whose texts are as long as said and made to be dear to read: names, paths, rules' subjects, addresses. */
export function hostileSignals(length: number): readonly (readonly [what: string, signal: Signal])[] {
  return pieces.flatMap((piece) => {
    const text = fill(piece, length);
    const site = (url: string): Signal => ({ ...downloaded(0), place: { kind: "site", url } });
    return [
      [`a path of ${JSON.stringify(piece)}`, { ...edited(0), file: { path: `/home/robin/work/shop/${text}` } }],
      [`a name of ${JSON.stringify(piece)}`, { ...downloaded(0), file: { name: text } }],
      [`a page of ${JSON.stringify(piece)}`, site(`https://a.example/${text}`)],
      [`a host of ${JSON.stringify(piece)}`, site(`https://${text}`)],
      [`a target of ${JSON.stringify(piece)}`, { ...downloaded(0), target: `https://a.example/${text}` }],
    ] as const;
  });
}
