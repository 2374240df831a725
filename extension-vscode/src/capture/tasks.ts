import { tasks, workspace, type Disposable, type Task } from "vscode";
import type { CapturePorts } from "./capture-ports.ts";
import { folderToPlace } from "./file-address.ts";
import { momentOf } from "./record.ts";

/** That a task ran, and in which workspace folder. Neither its name nor its command line. */
export function watchTasks({ record, nowMs }: CapturePorts): Disposable {
  return tasks.onDidStartTask(({ execution: { task } }) => {
    const folder = folderOfTask(task);
    if (task.isBackground || folder === undefined) return;
    record({ ...momentOf(nowMs()), operation: "run", cause: "user", tool: "task", place: folderToPlace(folder) });
  });
}

function folderOfTask({ scope }: Task) {
  if (typeof scope === "object") return scope.uri;
  return workspace.workspaceFolders?.[0]?.uri;
}
