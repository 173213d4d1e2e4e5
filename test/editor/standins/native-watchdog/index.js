// Stands in for the native module that ends the extension host when its parent dies; the harness ends the server itself.
exports.start = () => {};
