/** What was done to a file. Order is part of nothing; names are stored and sent. */
export const operations = ["create", "modify", "rename", "delete", "open", "download", "upload", "run"] as const;
export type Operation = (typeof operations)[number];

/** Where the signal came from. */
export const surfaces = ["browser", "vscode", "import"] as const;
export type Surface = (typeof surfaces)[number];

/** Who or what did it: a checkout or a build is not a habit. */
export const causes = ["user", "program", "vcs", "sync", "unknown"] as const;
export type Cause = (typeof causes)[number];

/** By what means, as far as the platform tells. */
export const tools = [
  "download",
  "file-input",
  "drop",
  "paste",
  "form",
  "fetch",
  "editor",
  "explorer",
  "disk",
  "task",
  "terminal",
  "other",
] as const;
export type Tool = (typeof tools)[number];
