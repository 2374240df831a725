import * as v from "valibot";
import { readLocal, removeLocal, writeLocal } from "./browser-api.ts";

/** One small value of browser.storage.local, parsed when it is read; `undefined` when it is not there or not readable. */
export type LocalValue<T> = {
  readonly load: () => Promise<T | undefined>;
  readonly save: (value: T) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createLocalValue<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): LocalValue<v.InferOutput<Schema>> {
  return {
    load: async () => {
      const read = v.safeParse(schema, await readLocal(key));
      return read.success ? read.output : undefined;
    },
    save: (value) => writeLocal(key, value),
    clear: () => removeLocal(key),
  };
}
