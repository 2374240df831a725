import * as v from "valibot";

/** A list without the items that this version cannot read: one strange item must not take the others along. */
export const readableItems = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((candidate): Item[] => {
        const parsed = v.safeParse(item, candidate);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
