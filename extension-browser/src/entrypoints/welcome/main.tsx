import { render } from "preact";
import "../../ui/theme.css";
import "../../ui/welcome/welcome.css";
import { Welcome } from "../../ui/welcome/welcome.tsx";

const root = document.getElementById("app");
if (root) render(<Welcome />, root);
