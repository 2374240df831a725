import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { overwriteFile } from "../platform/overwrite-file.ts";

// A dedicated worker, begun for one file: its own name is the file's. What it says is what went wrong, or nothing.
export default defineUnlistedScript(() => {
  void overwriteFile(self.name).then(
    () => postMessage(""),
    (error: unknown) => postMessage(error instanceof Error ? error.name : "unknown"),
  );
});
