import * as v from "valibot";

/** One recorded activity; `at` is milliseconds UTC. What else a record says is not read. */
export const loggedActivitySchema = v.object({ at: v.pipe(v.number(), v.finite()), activity: v.string() });

export type LoggedActivity = Readonly<v.InferOutput<typeof loggedActivitySchema>>;
