import type { Operation } from "../events/index.ts";

/** What a person may have noted on a surface or not, in words. */
export type OperationChoice = { readonly operation: Operation; readonly name: string };

/** The operations that each surface notices. */
export const operationChoices = {
  browser: [
    { operation: "download", name: "Downloads" },
    { operation: "upload", name: "Uploads" },
  ],
  vscode: [
    { operation: "open", name: "Opened files" },
    { operation: "modify", name: "Changed files" },
    { operation: "create", name: "Created files" },
    { operation: "rename", name: "Renamed files" },
    { operation: "delete", name: "Deleted files" },
    { operation: "run", name: "Tasks" },
  ],
} as const satisfies Readonly<Record<"browser" | "vscode", readonly OperationChoice[]>>;
