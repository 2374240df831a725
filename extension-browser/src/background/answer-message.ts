import * as v from "valibot";
import type { Result } from "@floyo/core/result";
import type { Record } from "../capture/record.ts";
import { uploadToSignals } from "../capture/upload-to-signals.ts";
import { pageRequestSchema, siteMessageSchema, type PageRequest } from "../messages.ts";
import type { MessageListener, Sender } from "../platform/browser-api.ts";

export type Answers = {
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly ownOrigin: string;
  readonly record: Record;
  readonly answerPage: (request: PageRequest) => Promise<Result<unknown, string>>;
  readonly isGrantedSite: (url: string) => Promise<boolean>;
};

/** Who asks decides what may be asked: our pages everything, our scripts on granted sites only to hand over files. */
export const createMessageListener =
  (answers: Answers): MessageListener =>
  (message, sender) => {
    if (isOwnPage(sender, answers.ownOrigin)) {
      const request = v.safeParse(pageRequestSchema, message);
      return request.success ? answers.answerPage(request.output) : undefined;
    }
    const handed = v.safeParse(siteMessageSchema, message);
    if (!handed.success || !sender.isTab) return undefined;
    return recordHandOver(answers, handed.output.handOver, sender);
  };

const isOwnPage = (sender: Sender, ownOrigin: string) => new URL(sender.url).origin === ownOrigin;

/** `true` when all of it is on disk or was refused: then the page need not say it again. */
async function recordHandOver(
  { record, isGrantedSite }: Answers,
  handOver: v.InferOutput<typeof siteMessageSchema>["handOver"],
  sender: Sender,
): Promise<boolean> {
  const frame = /^https?:/.test(sender.url) ? sender.url : sender.tabUrl; // a frame that the page wrote has no address
  if (frame === undefined || !(await isGrantedSite(frame))) return true;
  const page = { url: sender.tabUrl ?? frame, isPrivate: sender.isPrivate };
  const outcomes = [];
  for (const signal of uploadToSignals(handOver, page)) outcomes.push(await record(signal));
  return !outcomes.includes("failed");
}
