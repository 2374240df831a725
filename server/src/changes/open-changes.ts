import { changeKinds } from "@floyo/core/sync";
import type { Result } from "@floyo/core/result";
import * as v from "valibot";
import type { RequestPool } from "../database/person-session.ts";
import type { ChangeFeed } from "./change-feed.ts";
import { type ChangeHub, createChangeHub, type FeedRefusal, type HubLimits } from "./change-hub.ts";

export type Changes = {
  /** The changes of whoever asks. Fails for an account that is gone. */
  readonly follow: (account: string) => Promise<Result<ChangeFeed, FeedRefusal>>;
  readonly returnMs: ChangeHub["returnMs"];
  readonly close: () => void;
};

/** As the triggers write it; the end of an account is told like a change of it. */
const noteSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split(" ")),
  v.strictTuple([v.picklist([...changeKinds, "account"]), v.pipe(v.string(), v.uuid())]),
);

/** Listens to the database for all who follow, on a connection of its own. */
export async function openChanges(
  { sql, askAsPerson }: RequestPool,
  limits: HubLimits,
  random: () => number,
): Promise<Changes> {
  const hub = createChangeHub(limits, random);
  const hear = (text: string): void => {
    const note = v.safeParse(noteSchema, text);
    if (!note.success) return; // of a newer server on the same database
    const [kind, subject] = note.output;
    if (kind === "account") hub.endOf(subject);
    else hub.tell(subject, kind);
  };
  // Again after the connection was lost: nobody knows what was said meanwhile. Who returns hears that anything may have changed,
  // and all return spread.
  await sql.listen("floyo_changes", hear, hub.endAll);
  const subjectSchema = v.tuple([v.object({ subject: v.string() })]);
  return {
    follow: async (account) => {
      const [{ subject }] = v.parse(subjectSchema, await askAsPerson(account, "select floyo.subject() as subject"));
      return hub.follow(subject);
    },
    returnMs: hub.returnMs,
    close: hub.close,
  };
}
