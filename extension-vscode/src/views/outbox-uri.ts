import { Uri } from "vscode";

export const outboxUri = Uri.from({ scheme: "floyo-outbox", path: "/What Will Be Sent.jsonc" });
