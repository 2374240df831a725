import { failure, success } from "@floyo/core/result";
import type { StateSeal, StateStore } from "@floyo/core/sync";
import { decodeLines, encodeLine } from "./checked-lines.ts";
import type { DurableFiles } from "./durable-files.ts";

const name = "state";

/** The device state as one checked line. Damage is given as the text it is: core falls back to the careful side. */
export const createFileStateStore = (files: DurableFiles, seal: StateSeal): StateStore => ({
  load: async () => {
    const bytes = await files.read(name);
    if (bytes === undefined) return undefined;
    const [line] = decodeLines(bytes).lines;
    return line?.isWhole ? seal.open(line.value) : (line?.text ?? "");
  },
  save: async (state) => {
    try {
      await files.replace(name, encodeLine(await seal.seal(state)));
      return success(undefined);
    } catch (error) {
      const code = files.failureOf(error);
      if (code === undefined) throw error;
      return failure(code);
    }
  },
});
