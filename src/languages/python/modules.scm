; Imports and exports of Python.

(import_statement name: (dotted_name) @import.namespace @module)
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @local) @import.namespace)
(import_from_statement module_name: (_) @module name: (dotted_name) @import.named @imported)
(import_from_statement
  module_name: (_) @module
  name: (aliased_import name: (dotted_name) @imported alias: (identifier) @local) @import.named)
(import_from_statement module_name: (_) @module (wildcard_import) @import.wildcard)

; Names in imports are no uses.
(import_statement name: (dotted_name) @expr.ignore)
(import_from_statement (dotted_name) @expr.ignore)
(relative_import (dotted_name) @expr.ignore)
(aliased_import (dotted_name) @expr.ignore)
(future_import_statement (dotted_name) @expr.ignore)
(import_statement name: (dotted_name (identifier) @expr.ignore))
(import_from_statement name: (dotted_name (identifier) @expr.ignore))
(import_from_statement module_name: (dotted_name (identifier) @expr.ignore))
(relative_import (dotted_name (identifier) @expr.ignore))
(aliased_import name: (dotted_name (identifier) @expr.ignore))
(aliased_import alias: (identifier) @expr.ignore)
(future_import_statement name: (dotted_name (identifier) @expr.ignore))
(import_from_statement (wildcard_import) @expr.ignore)

((call
  function: [(attribute) (identifier)] @_function
  arguments: (argument_list . (string (string_content) @module))) @import.dynamic @expr.module
  (#any-of? @_function "importlib.import_module" "import_module" "__import__"))

((assignment left: (identifier) @_name right: (_) @value) @export.list (#eq? @_name "__all__"))
((augmented_assignment left: (identifier) @_name right: (_) @value) @export.list (#eq? @_name "__all__"))
((call
  function: (attribute object: (identifier) @_name attribute: (identifier) @_method)
  arguments: (argument_list . (_) @value)) @export.list
  (#eq? @_name "__all__") (#any-of? @_method "extend" "append"))
