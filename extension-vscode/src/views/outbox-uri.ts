import { Uri } from "vscode";

/** Several requests, a line each: for the editor that is JSON Lines, as JSON it would be an error. */
export const outboxUri = Uri.from({ scheme: "floyo-outbox", path: "/What Will Be Sent.jsonl" });
