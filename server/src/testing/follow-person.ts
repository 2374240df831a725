import { changesMessageSchema } from "@floyo/core/sync";
import * as v from "valibot";

/** One who follows a person's changes, and what they hear. */
export type Follower = {
  readonly response: Response;
  /** The kinds told of since this was last asked, in order. */
  readonly heard: () => readonly string[];
  /** Whether the stream ended, and not because it was cut off. */
  readonly hasEnded: () => boolean;
  readonly leave: () => Promise<void>;
};

export function followResponse(response: Response): Follower {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let kinds: string[] = [];
  let hasEnded = false;
  const listen = async (): Promise<void> => {
    let text = "";
    for (;;) {
      const part = await reader?.read();
      if (part?.value === undefined) break;
      text += part.value;
      for (const [, data = ""] of text.matchAll(/^data: (.*)\n/gm)) {
        kinds.push(...v.parse(changesMessageSchema, JSON.parse(data)).changed);
      }
      text = text.slice(text.lastIndexOf("\n\n") + 2);
    }
    hasEnded = true;
  };
  void listen().catch(() => undefined);
  return {
    response,
    heard: () => {
      const all = kinds;
      kinds = [];
      return all;
    },
    hasEnded: () => hasEnded,
    leave: async () => reader?.cancel(),
  };
}
