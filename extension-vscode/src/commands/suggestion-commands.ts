// What can be said and done about suggestions, loaded together.
export { accept } from "./accept.ts";
export { answerOtherwise } from "./answer-otherwise.ts";
export { chooseCalm } from "./choose-calm.ts";
export { insertAutomation } from "./insert-automation.ts";
export { never } from "./never.ts";
export { showSuggestion } from "./show-suggestion.ts";
export { snooze } from "./snooze.ts";
export { undoDecision } from "./undo-decision.ts";
export { showWhyNot } from "./why-not.ts";
