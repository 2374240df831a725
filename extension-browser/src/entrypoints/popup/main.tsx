import { render } from "preact";
import "../../ui/theme.css";
import "../../ui/outbox/outbox.css";
import "../../ui/popup/popup.css";
import { PopupApp } from "../../ui/popup/popup-app.tsx";

const root = document.getElementById("app");
if (root) render(<PopupApp />, root);
