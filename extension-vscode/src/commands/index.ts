import { commands, type Disposable } from "vscode";
import type { Floyo } from "../floyo.ts";

type Command = (floyo: Floyo, argument: unknown) => Promise<unknown>;

/** Every command by its id. What a command needs is loaded when it is called. */
const commandsById: Readonly<Record<string, Command>> = {
  "floyo.getStarted": async (floyo) => (await import("./recording-commands.ts")).getStarted(floyo),
  "floyo.turnOn": async (floyo) => (await import("./recording-commands.ts")).turnOn(floyo),
  "floyo.leaveOff": async (floyo) => (await import("./recording-commands.ts")).leaveOff(floyo),
  "floyo.withdraw": async (floyo) => (await import("./recording-commands.ts")).withdraw(floyo),
  "floyo.pause": async (floyo) => (await import("./recording-commands.ts")).pause(floyo),
  "floyo.resume": async (floyo) => (await import("./recording-commands.ts")).resumeRecording(floyo),
  "floyo.ignoreFolder": async (floyo, item) => (await import("./recording-commands.ts")).ignoreFolder(floyo, item),
  "floyo.allowFolder": async (floyo, item) => (await import("./recording-commands.ts")).allowFolder(floyo, item),
  "floyo.chooseOperations": async (floyo) => (await import("./recording-commands.ts")).chooseOperations(floyo),
  "floyo.chooseRetention": async (floyo) => (await import("./recording-commands.ts")).chooseRetention(floyo),
  "floyo.tryRules": async (floyo) => (await import("./recording-commands.ts")).tryRulesNow(floyo),
  "floyo.importActivityWatch": async (floyo) => (await import("./recording-commands.ts")).importActivityWatch(floyo),
  "floyo.export": async (floyo) => (await import("./recording-commands.ts")).exportNoted(floyo),
  "floyo.delete": async (floyo) => (await import("./recording-commands.ts")).deleteNoted(floyo),
  "floyo.signIn": async (floyo) => (await import("./account-commands.ts")).signInToServer(floyo),
  "floyo.signOut": async (floyo) => (await import("./account-commands.ts")).signOutOfServer(floyo),
  "floyo.syncNow": async (floyo) => (await import("./account-commands.ts")).syncNow(floyo),
  "floyo.stopSyncing": async (floyo) => (await import("./account-commands.ts")).stopSyncing(floyo),
  "floyo.pair": async (floyo) => (await import("./account-commands.ts")).pair(floyo),
  "floyo.changeKey": async (floyo) => (await import("./account-commands.ts")).changeOwnKey(floyo),
  "floyo.recoveryCode": async (floyo) => (await import("./account-commands.ts")).useRecoveryCode(floyo),
  "floyo.showSuggestion": async (floyo, item) => (await import("./suggestion-commands.ts")).showSuggestion(floyo, item),
  "floyo.insertAutomation": async (floyo, item) =>
    (await import("./suggestion-commands.ts")).insertAutomation(floyo, item),
  "floyo.accept": async (floyo, item) => (await import("./suggestion-commands.ts")).accept(floyo, item),
  "floyo.snooze": async (floyo, item) => (await import("./suggestion-commands.ts")).snooze(floyo, item),
  "floyo.never": async (floyo, item) => (await import("./suggestion-commands.ts")).never(floyo, item),
  "floyo.answerOtherwise": async (floyo, item) =>
    (await import("./suggestion-commands.ts")).answerOtherwise(floyo, item),
  "floyo.undoDecision": async (floyo, item) => (await import("./suggestion-commands.ts")).undoDecision(floyo, item),
  "floyo.whyNot": async (floyo) => (await import("./suggestion-commands.ts")).showWhyNot(floyo),
  "floyo.chooseCalm": async (floyo) => (await import("./suggestion-commands.ts")).chooseCalm(floyo),
  "floyo.showOutbox": async () => (await import("./recording-commands.ts")).showOutbox(),
  "floyo.removeFromOutbox": async (floyo) => (await import("./recording-commands.ts")).removeFromOutbox(floyo),
};

export const registerCommands = (floyo: Floyo): readonly Disposable[] =>
  Object.entries(commandsById).map(([id, run]) =>
    commands.registerCommand(id, (argument: unknown) => run(floyo, argument)),
  );
