import { findTokens } from "@floyo/core/events";
import type { ViewContext } from "@floyo/core/view";
import { env, workspace } from "vscode";
import { uriToPath } from "../capture/file-address.ts";
import type { Floyo } from "../floyo.ts";

/** Words for what is in `shown`: its tokens get the readable names that this device knows. */
export async function readViewContext(floyo: Floyo, shown: unknown): Promise<ViewContext> {
  const names = await floyo.device.labels.read([...findTokens(shown)]);
  return {
    locale: env.language,
    timeZone: floyo.timeZone(),
    nowSeconds: floyo.nowSeconds(),
    nameOf: (token) => folderToName(names.get(token)),
  };
}

/** A folder is known by its path; its own name says enough, and the only open folder need not be named at all. */
function folderToName(name: string | undefined): string | undefined {
  const [folder, other] = workspace.workspaceFolders ?? [];
  if (folder !== undefined && other === undefined && name === uriToPath(folder.uri)) return undefined;
  return name?.replace(/^(?:\/|[A-Za-z]:[\\/]).*[\\/](?=[^\\/])/, "");
}
