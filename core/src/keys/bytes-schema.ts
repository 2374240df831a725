import * as v from "valibot";
import { base64urlToBytes, type Bytes } from "./base64url.ts";

/** Bytes written in base64url; exactly `length` of them when given. Gives the bytes. */
export const bytesSchema = (length?: number) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Bytes>(({ dataset, addIssue, NEVER }) => {
      const bytes = base64urlToBytes(dataset.value);
      if (bytes !== undefined && (length === undefined || bytes.length === length)) return bytes;
      addIssue({ message: "Expected bytes in base64url." });
      return NEVER;
    }),
  );
