import type { PairingSlot, ServerApi } from "@floyo/core/sync";
import { ProgressLocation, window } from "vscode";

const pauseMs = 1500;

export type Mailbox = {
  readonly api: ServerApi;
  readonly id: string;
  readonly slot: PairingSlot;
  /** Seconds UTC. */
  readonly expiresAt: number;
  /** What the person is shown while waiting. */
  readonly title: string;
};

/** Asks the mailbox until the other device has written; `undefined` when the person cancels or the time is up. */
export const waitForSlot = ({ api, id, slot, expiresAt, title }: Mailbox): Thenable<string | undefined> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_progress, cancellation) => {
      while (!cancellation.isCancellationRequested && Date.now() / 1000 < expiresAt) {
        const found = await api.readPairing(id, slot);
        if (found.kind === "answered") return found.answer.body;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return undefined;
    },
  );
