import { render } from "preact";
import "../../ui/theme.css";
import "../../ui/outbox/outbox.css";
import "../../ui/options/options.css";
import { OptionsApp } from "../../ui/options/options-app.tsx";

const root = document.getElementById("app");
if (root) render(<OptionsApp />, root);
