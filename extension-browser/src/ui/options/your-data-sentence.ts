import { failureSentence } from "../failure-sentence.ts";

const sentencesByCode: ReadonlyMap<string, string> = new Map([
  [
    "history-unreadable",
    "What was noted could not be read just now. Nothing was changed. Try again, or restart the browser.",
  ],
  [
    "file-not-saved",
    "The browser did not save the file. Nothing was changed. Look whether it may save downloads, and try again.",
  ],
  [
    "deletion-unfinished",
    "The deletion was begun, and the browser's storage refused half way. Floyo finishes it by itself.",
  ],
]);

/** By the literal code of the failure. */
export const yourDataSentence = (code: string): string => sentencesByCode.get(code) ?? failureSentence(code);
