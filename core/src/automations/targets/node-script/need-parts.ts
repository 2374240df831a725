// What a script needs from its environment, and how it says what went wrong. Text of JavaScript.

export const failurePart = String.raw`/** What went wrong in a way that was to be expected: a literal code for programs, a sentence for people. */
class Failure extends Error {
  constructor(code, sentence) {
    super(sentence);
    this.code = code;
  }
}`;

export const needPart = String.raw`/** A value by its name in the environment. */
const need = (name) => process.env[name] || defaults[name] || "";

/** Before anything is done: is everything there that will be needed? */
function checkNeeds() {
  const missing = needed.filter((name) => need(name) === "");
  if (missing.length > 0) throw new Failure("setting-missing", "Please set " + missing.join(", ") + ". Nothing was done.");
}

/** Where a service answers; for a trial, NAME_BASE in the environment sets another address. */
const base = (service, address) => process.env[service + "_BASE"] || address;`;
