import { commands, type Disposable } from "vscode";
import type { Floyo } from "../floyo.ts";

type Command = (floyo: Floyo, argument: unknown) => Promise<unknown>;

/** Every command by its id. What a command needs is loaded when it is called. */
const commandsById: Readonly<Record<string, Command>> = {
  "floyo.getStarted": async (floyo) => (await import("./get-started.ts")).getStarted(floyo),
  "floyo.turnOn": async (floyo) => (await import("./turn-on.ts")).turnOn(floyo),
  "floyo.leaveOff": async (floyo) => (await import("./leave-off.ts")).leaveOff(floyo),
  "floyo.withdraw": async (floyo) => (await import("./withdraw.ts")).withdraw(floyo),
  "floyo.pause": async (floyo) => (await import("./pause.ts")).pause(floyo),
  "floyo.resume": async (floyo) => (await import("./resume.ts")).resumeRecording(floyo),
  "floyo.ignoreFolder": async (floyo, item) => (await import("./ignore-folder.ts")).ignoreFolder(floyo, item),
  "floyo.allowFolder": async (floyo, item) => (await import("./allow-folder.ts")).allowFolder(floyo, item),
  "floyo.chooseOperations": async (floyo) => (await import("./choose-operations.ts")).chooseOperations(floyo),
  "floyo.chooseRetention": async (floyo) => (await import("./choose-retention.ts")).chooseRetention(floyo),
  "floyo.tryRules": async (floyo) => (await import("./try-rules.ts")).tryRulesNow(floyo),
  "floyo.importActivityWatch": async (floyo) => (await import("./import-activity-watch.ts")).importActivityWatch(floyo),
  "floyo.export": async (floyo) => (await import("./export-history.ts")).exportNoted(floyo),
  "floyo.delete": async (floyo) => (await import("./delete-events.ts")).deleteNoted(floyo),
  "floyo.signIn": async (floyo) => (await import("./sign-in.ts")).signInToServer(floyo),
  "floyo.signOut": async (floyo) => (await import("./sign-out.ts")).signOutOfServer(floyo),
  "floyo.syncNow": async (floyo) => (await import("./sync-now.ts")).syncNow(floyo),
  "floyo.stopSyncing": async (floyo) => (await import("./stop-syncing.ts")).stopSyncing(floyo),
  "floyo.pair": async (floyo) => (await import("./pair.ts")).pair(floyo),
  "floyo.changeKey": async (floyo) => (await import("./change-key.ts")).changeOwnKey(floyo),
  "floyo.recoveryCode": async (floyo) => (await import("./recovery-code.ts")).useRecoveryCode(floyo),
  "floyo.showSuggestion": async (floyo, item) => (await import("./show-suggestion.ts")).showSuggestion(floyo, item),
  "floyo.insertAutomation": async (floyo, item) =>
    (await import("./insert-automation.ts")).insertAutomation(floyo, item),
  "floyo.accept": async (floyo, item) => (await import("./accept.ts")).accept(floyo, item),
  "floyo.snooze": async (floyo, item) => (await import("./snooze.ts")).snooze(floyo, item),
  "floyo.never": async (floyo, item) => (await import("./never.ts")).never(floyo, item),
  "floyo.answerOtherwise": async (floyo, item) => (await import("./answer-otherwise.ts")).answerOtherwise(floyo, item),
  "floyo.undoDecision": async (floyo, item) => (await import("./undo-decision.ts")).undoDecision(floyo, item),
  "floyo.whyNot": async (floyo) => (await import("./why-not.ts")).showWhyNot(floyo),
  "floyo.chooseCalm": async (floyo) => (await import("./choose-calm.ts")).chooseCalm(floyo),
  "floyo.showOutbox": async () => (await import("./show-outbox.ts")).showOutbox(),
  "floyo.removeFromOutbox": async (floyo) => (await import("./remove-from-outbox.ts")).removeFromOutbox(floyo),
};

export const registerCommands = (floyo: Floyo): readonly Disposable[] =>
  Object.entries(commandsById).map(([id, run]) =>
    commands.registerCommand(id, (argument: unknown) => run(floyo, argument)),
  );
