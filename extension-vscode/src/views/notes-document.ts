import { commands, Uri, workspace, type Disposable } from "vscode";

const scheme = "floyo-notes";

/** What to do with an automation, as a page to read. The address carries the text: there is nothing to keep. */
export const registerNotesDocument = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ query }) => query });

export const showNotes = (notes: readonly string[]): Promise<void> => showPage("What to Do Next", notes);

/** A title and a list, in Markdown. */
export async function showPage(title: string, items: readonly string[]): Promise<void> {
  const query = [`# ${title}`, ...items.map((item) => `- ${item}`)].join("\n\n");
  await commands.executeCommand("markdown.showPreviewToSide", Uri.from({ scheme, path: `/${title}.md`, query }));
}
