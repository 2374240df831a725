import { commands, Uri, workspace, type Disposable } from "vscode";

const scheme = "floyo-notes";

/** What to do with an automation, as a page to read. The address carries the text: there is nothing to keep. */
export const registerNotesDocument = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ query }) => query });

export async function showNotes(notes: readonly string[]): Promise<void> {
  const query = ["# What to do next", ...notes.map((note) => `- ${note}`)].join("\n\n");
  await commands.executeCommand("markdown.showPreviewToSide", Uri.from({ scheme, path: "/What to Do Next.md", query }));
}
