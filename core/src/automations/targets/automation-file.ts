/** One file of an automation. `name` is a path within the folder or repository that it belongs to. */
export type AutomationFile = { readonly name: string; readonly text: string };

/** What is handed over: files, and what the person should know, in sentences. */
export type Automation = { readonly files: readonly AutomationFile[]; readonly notes: readonly string[] };
