import { commands } from "vscode";
import type { Floyo } from "../floyo.ts";

export const getStarted = ({ context }: Floyo): Thenable<unknown> =>
  commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, false);
