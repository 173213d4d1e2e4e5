// Mocha's reporter for `npm test`: one line per suite file while it runs, and every result in the file that `output` names.
const fs = require("node:fs");
const { reporters } = require("mocha");

module.exports = class extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const tests = [];
    let done = 0;
    const record = (test, error) =>
      tests.push({
        title: test.fullTitle(),
        milliseconds: test.duration ?? 0,
        file: test.file,
        ...(error === undefined
          ? {}
          : { error: error.stack ?? String(error.message ?? error) }),
      });
    runner.on("pass", (test) => record(test));
    runner.on("fail", (test, error) => {
      record(test, error);
      console.log(`  ✖ ${test.fullTitle()}`);
    });
    runner.on("suite end", (suite) => {
      if (suite.parent?.root !== true) return;
      console.log(`  ${suite.title}: ${tests.length - done}`);
      done = tests.length;
    });
    runner.on("end", () =>
      fs.writeFileSync(options.reporterOptions.output, JSON.stringify(tests)),
    );
  }
};
