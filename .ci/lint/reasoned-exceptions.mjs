const directive = /^\s*(oxlint|eslint)-disable/;

/** An exception from a rule names the rule and says why: `oxlint-disable-next-line rule -- reason`. */
export const reasonedExceptions = {
  meta: { type: "problem" },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (directive.test(comment.value) && !/ -- \S/.test(comment.value)) {
            context.report({ node: comment, message: "Say why after two dashes: `-- reason`." });
          }
        }
      },
    };
  },
};
