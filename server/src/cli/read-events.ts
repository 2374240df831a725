import { resolve } from "node:path";
import { type ActivityEvent, activityEventSchema } from "@floyo/core/events";
import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";
import type { CommandIo } from "./command.ts";
import { readLines, systemCode } from "./read-lines.ts";

export type EventFileFailure = "file-unreadable" | "line-not-json" | "line-not-event";

/**
 * Reads JSON Lines of activity events, `.gz` too; empty lines are skipped. The detail is a sentence without content
 * of the file.
 */
export async function readEvents(
  file: string,
  io: Pick<CommandIo, "folder">,
): Promise<Result<readonly ActivityEvent[], EventFileFailure>> {
  const events: ActivityEvent[] = [];
  let line = 0;
  try {
    for await (const text of readLines(resolve(io.folder, file))) {
      line += 1;
      if (text.trim() === "") continue;
      const parsed = parseEvent(text);
      if (!parsed.ok) return failure(parsed.code, `Line ${line} ${parsed.detail}; nothing was read.`);
      events.push(parsed.value);
    }
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
  return success(events);
}

function parseEvent(text: string): Result<ActivityEvent, EventFileFailure> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure("line-not-json", "is not JSON");
  }
  const parsed = v.safeParse(activityEventSchema, value, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  return failure("line-not-event", `is not an activity event (${nameField(parsed.issues[0])})`);
}

/** The field at fault, named only when it is ours: an unknown key is content. */
function nameField(issue: v.BaseIssue<unknown>): string {
  const key = issue.path?.[0]?.key;
  const isOurs = typeof key === "string" && Object.hasOwn(activityEventSchema.entries, key);
  return isOurs ? `field "${key}"` : "not the closed set of fields";
}
