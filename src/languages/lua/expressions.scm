; Values of Lua.

(identifier) @expr.name
((identifier) @expr.name (#eq? @expr.name "self") (#set! unbound self))
((string) @expr.literal (#set! type string))
(string content: (string_content) @text) @expr.literal
((number) @expr.literal (#set! type number))
([(true) (false)] @expr.literal (#set! type boolean))
((nil) @expr.literal (#set! type nil))

(dot_index_expression table: (_) @base field: (identifier) @name) @expr.member
(method_index_expression table: (_) @base method: (identifier) @name) @expr.member
(dot_index_expression field: (identifier) @expr.ignore)
(method_index_expression method: (identifier) @expr.ignore)
(bracket_index_expression table: (_) @base) @expr.element
(bracket_index_expression field: (_) @index) @expr.element
(function_call name: (_) @callee) @expr.call
(function_call arguments: (arguments (_) @argument)) @expr.call
(parenthesized_expression (_) @inner) @expr.wrapper
(goto_statement (identifier) @expr.ignore)
(label_statement (identifier) @expr.ignore)
(attribute (identifier) @expr.ignore)
(field name: (identifier) @expr.ignore)
(function_declaration name: (dot_index_expression) @expr.ignore)
(function_declaration name: (method_index_expression) @expr.ignore)

((expression_list (_) . (_)) @expr.collection (#set! type tuple))
(expression_list (_) @item (_)) @expr.collection
(expression_list (_) (_) @item) @expr.collection

(binary_expression left: (_) @operand right: (_) @operand) @expr.operator
(binary_expression left: (_) @alternative "or" right: (_) @alternative) @expr.union
(binary_expression "and" right: (_) @inner) @expr.wrapper
(unary_expression operand: (_) @operand) @expr.operator

; ── modules ──────────────────────────────────────────────────────────────────────────────────────

((function_call name: (identifier) @_require arguments: (arguments . (string (string_content) @module))) @import.require @expr.module
  (#eq? @_require "require"))
((function_call name: (identifier) @expr.ignore arguments: (arguments . (string))) (#eq? @expr.ignore "require"))

; ── classes ──────────────────────────────────────────────────────────────────────────────────────

; `setmetatable({}, Class)` makes one of Class; another table is itself as well.
((function_call name: (identifier) @_set arguments: (arguments . (table_constructor) @_table . [(identifier) (dot_index_expression)] @inner)) @expr.wrapper
  (#eq? @_set "setmetatable") (#eq? @_table "{}"))
((function_call name: (identifier) @_set arguments: (arguments . (_) @alternative . [(identifier) (dot_index_expression)] @alternative)) @expr.union
  (#eq? @_set "setmetatable") (#not-eq? @alternative "{}"))
((function_call name: (identifier) @_set arguments: (arguments . (_) @inner . (table_constructor))) @expr.wrapper
  (#eq? @_set "setmetatable"))
((function_call name: (identifier) @_set arguments: (arguments . (table_constructor) @expr.object
  . (table_constructor (field name: (identifier) @_index value: (_) @spread))))
  (#eq? @_set "setmetatable") (#eq? @_index "__index"))
; A table that will be a metatable: what is made with it finds what its `__index` has.
((table_constructor (field name: (identifier) @_index value: [(identifier) (dot_index_expression)] @spread)) @expr.object
  (#eq? @_index "__index"))
