import { pathFromRoot } from "./package-of.mjs";

const makers = /^core\/src\/(events|privacy|testing)\/|\.test\.tsx?$/;

/** Parsing with `filteredEventSchema` would make an event that never passed the door: only core/src/privacy may. */
export const oneDoor = {
  meta: { type: "problem" },
  create(context) {
    if (makers.test(pathFromRoot(context.filename))) return {};
    return {
      Identifier(node) {
        if (node.name !== "filteredEventSchema") return;
        context.report({ node, message: "Only filterSignal makes an event: hand it a Signal." });
      },
    };
  },
};
