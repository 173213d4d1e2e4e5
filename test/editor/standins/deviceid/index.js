// Stands in for the native module that reads this machine's id: tests have no business knowing it.
exports.getDeviceId = () =>
  Promise.resolve("00000000-0000-4000-8000-000000000000");
