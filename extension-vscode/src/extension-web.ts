import type { ExtensionContext } from "vscode";
import type { Floyo } from "./floyo.ts";
import { createWebPlatform } from "./platform/web-platform.ts";
import { startFloyo } from "./start-floyo.ts";

let floyo: Floyo | undefined;

export function activate(context: ExtensionContext): void {
  floyo = startFloyo(context, createWebPlatform(context.globalStorageUri));
}

export const deactivate = async (): Promise<void> => floyo?.stopRecording();
