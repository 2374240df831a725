import type { Disposable } from "vscode";
import type { Floyo } from "../floyo.ts";
import { registerActivityView } from "./activity-view.ts";
import { keepContextKeys } from "./context-keys.ts";
import { registerNotesDocument } from "./notes-document.ts";
import { registerOutboxDocument } from "./outbox-document.ts";
import { showStatusBarItem } from "./status-bar.ts";
import { registerSuggestionDocument } from "./suggestion-document.ts";
import { registerSuggestionsView } from "./suggestions-view.ts";

const views = [
  keepContextKeys,
  showStatusBarItem,
  registerSuggestionsView,
  registerActivityView,
  registerOutboxDocument,
  registerNotesDocument,
  registerSuggestionDocument,
];

export const registerViews = (floyo: Floyo): readonly Disposable[] => views.map((register) => register(floyo));
