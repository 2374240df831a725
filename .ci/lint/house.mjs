import { captureBorders } from "./capture-borders.mjs";
import { noAmbientTime } from "./no-ambient-time.mjs";
import { oneDoor } from "./one-door.mjs";
import { packageBorders } from "./package-borders.mjs";
import { reasonedExceptions } from "./reasoned-exceptions.mjs";

/** The rules of the house that no ready-made linter has; read by oxlint (`jsPlugins`). */
export default {
  meta: { name: "house" },
  rules: {
    "capture-borders": captureBorders,
    "no-ambient-time": noAmbientTime,
    "one-door": oneDoor,
    "package-borders": packageBorders,
    "reasoned-exceptions": reasonedExceptions,
  },
};
