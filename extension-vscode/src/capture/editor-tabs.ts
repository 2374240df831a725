import { TabInputCustom, TabInputNotebook, TabInputText, window, type Tab, type Uri } from "vscode";

/** Which file a tab shows; `undefined` for what is no file (settings pages, comparisons, webviews). */
export function tabToUri({ input }: Tab): Uri | undefined {
  const isFile = input instanceof TabInputText || input instanceof TabInputNotebook || input instanceof TabInputCustom;
  return isFile ? input.uri : undefined;
}

export function activeTabUri(): Uri | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab && tabToUri(tab);
}

/** A file shown in two columns is open once. */
export const countTabsOf = (uri: Uri): number =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => tabToUri(tab)?.toString() === uri.toString()).length;
