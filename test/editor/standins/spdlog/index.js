// Stands in for the native logger of VS Code's server: the same calls, written synchronously to the same files.
const fs = require("node:fs");

const levels = ["trace", "debug", "info", "warn", "error", "critical"];

class Logger {
  #level = 2;
  #raw = false;
  #file;

  constructor(path) {
    try {
      this.#file = fs.openSync(path, "a");
    } catch {
      // The folder may be gone already when a window closes; there is nobody left to read this log.
    }
    levels.forEach((name, level) => {
      this[name] = (message) => this.#write(level, name, message);
    });
  }

  #write(level, name, message) {
    if (level < this.#level || this.#file === undefined) return;
    const line = this.#raw
      ? message
      : `${new Date().toISOString()} [${name}] ${message}\n`;
    fs.writeSync(this.#file, line);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.#raw = true;
  }
  flush() {}
  drop() {
    if (this.#file !== undefined) fs.closeSync(this.#file);
    this.#file = undefined;
  }
}

const createLogger = (_name, path) => Promise.resolve(new Logger(path));

// One statement each: the server is an ES module, and only such exports are seen by its import.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
