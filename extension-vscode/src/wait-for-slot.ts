import type { Result } from "@floyo/core/result";
import {
  lookIntoMailbox,
  type MailboxFailure,
  type PairingMailbox,
  type PairingSlot,
  type ServerApi,
} from "@floyo/core/sync";
import { ProgressLocation, window } from "vscode";

const pauseMs = 1500;

export type AwaitedSlot = PairingMailbox & {
  readonly api: ServerApi;
  readonly slot: PairingSlot;
  /** What the person is shown while waiting. */
  readonly title: string;
};

/** Looks into the mailbox until the other device has written or the time is up; `undefined` when the person cancels. */
export const waitForSlot = ({
  api,
  title,
  ...mailbox
}: AwaitedSlot): Thenable<Result<string, MailboxFailure> | undefined> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_progress, cancellation) => {
      while (!cancellation.isCancellationRequested) {
        const found = await lookIntoMailbox(api, mailbox, Date.now() / 1000);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return undefined;
    },
  );
