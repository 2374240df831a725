import type { ExtensionContext } from "vscode";
import type { Floyo } from "./floyo.ts";
import { createNodePlatform } from "./platform/node-platform.ts";
import { startFloyo } from "./start-floyo.ts";

let floyo: Floyo | undefined;

export function activate(context: ExtensionContext): void {
  floyo = startFloyo(context, createNodePlatform(context.globalStorageUri));
}

export const deactivate = async (): Promise<void> => floyo?.stopRecording();
