import { render } from "preact";
import "../../ui/theme.css";
import "../../ui/suggestions/suggestions.css";
import { SuggestionsApp } from "../../ui/suggestions/suggestions-app.tsx";

const root = document.getElementById("app");
if (root) render(<SuggestionsApp />, root);
