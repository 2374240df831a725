/** `new Date()` and `Date()` read the clock of the machine; `new Date(seconds * 1000)` does not. */
export const noAmbientTime = {
  meta: { type: "problem" },
  create(context) {
    const report = (node) => context.report({ node, message: "Time comes in as an argument: no ambient clock." });
    const isDate = (node) => node.callee.type === "Identifier" && node.callee.name === "Date";
    return {
      NewExpression: (node) => isDate(node) && node.arguments.length === 0 && report(node),
      CallExpression: (node) => isDate(node) && report(node),
    };
  },
};
