import { savedAutomationSchema } from "../../answers.ts";
import { saveFile } from "../../platform/browser-api.ts";
import { askWorker } from "../ask-worker.ts";

/** Into a folder of its own under the person's downloads. Gives the folder, or the failure's code. */
export async function saveAutomation(
  suggestion: string,
  target: string,
): Promise<{ readonly folder: string } | { readonly code: string }> {
  const answer = await askWorker({ kind: "write-automation", suggestion, target }, savedAutomationSchema);
  if (!answer.ok) return { code: answer.code };
  const { folder, files } = answer.value;
  for (const { name, text } of files) await saveFile(text, `${folder}/${name}`);
  return { folder };
}
