import { ProgressLocation, window } from "vscode";

const pauseMs = 1500;

/** Looks again and again, with `title` on the screen, until the other device has done its part; `undefined` when the person cancels. */
export const waitForDevice = <Found>(
  title: string,
  look: () => Promise<Found | undefined>,
): Thenable<Found | undefined> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_progress, cancellation) => {
      while (!cancellation.isCancellationRequested) {
        const found = await look();
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return undefined;
    },
  );
