import { window } from "vscode";
import { outboxUri } from "../views/outbox-uri.ts";

export const showOutbox = async (): Promise<unknown> => window.showTextDocument(outboxUri, { preview: true });
