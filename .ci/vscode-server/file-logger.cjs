// Stands in for @vscode/spdlog: the same calls, each line appended to a file.
const { appendFileSync } = require("node:fs");

const levels = ["trace", "debug", "info", "warn", "error", "critical"];
let commonLevel = 2;

exports.version = 1;
exports.setLevel = (level) => {
  commonLevel = level;
};
exports.setFlushOn = () => {};
exports.shutdown = () => {};

exports.Logger = class Logger {
  constructor(_kind, name, file) {
    Object.assign(this, { name, file, level: commonLevel, isRaw: false });
    for (const [rank, level] of levels.entries()) this[level] = (text) => this.#write(rank, text);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.isRaw = true;
  }
  flush() {}
  drop() {}
  #write(rank, text) {
    if (rank < this.level) return;
    try {
      appendFileSync(this.file, this.isRaw ? text : `[${new Date().toISOString()}] [${levels[rank]}] ${text}\n`);
    } catch {
      // The folder is gone when the test has ended; a log of it serves nobody.
    }
  }
};

exports.createRotatingLogger = async (name, file) => new exports.Logger("rotating", name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
