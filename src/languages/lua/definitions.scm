; Functions, tables and variables of Lua. The words of the captures are explained in core/languages/vocabulary.ts.

[(block) (do_statement) (for_statement) (while_statement) (repeat_statement)] @scope.block

; ── functions ────────────────────────────────────────────────────────────────────────────────────

(function_declaration name: (identifier) @name) @definition.function @scope.function
((function_declaration "local" name: (identifier)) @definition.function (#set! flag private))
(function_declaration name: (dot_index_expression table: (_) @attach field: (_) @name)) @definition.function @scope.function
(function_declaration name: (method_index_expression table: (_) @attach method: (_) @name)) @definition.function @scope.function
(function_declaration body: (block) @body) @definition.function
((function_declaration !body) @definition.function @body)
(function_definition) @definition.function @scope.function @expr.function
(function_definition body: (block) @body) @definition.function
((function_definition !body) @definition.function @body)

(parameters name: (identifier) @definition.parameter @name)
((parameters . name: (identifier) @definition.parameter) (#eq? @definition.parameter "self") (#set! kind receiver))
((parameters (vararg_expression) @definition.parameter) (#set! flag variadic) (#set! name "..."))

; ── tables ───────────────────────────────────────────────────────────────────────────────────────

(table_constructor) @definition.object @expr.object
(field name: (identifier) @name value: (_) @value) @definition.property
((field name: (string) @name value: (_) @value) @definition.property)

; ── variables ────────────────────────────────────────────────────────────────────────────────────

; What nobody declares belongs to everybody.
((assignment_statement (variable_list . name: (_) @target .)) @bind.assign (#set! binds module))
(assignment_statement (variable_list . name: (_) .) (expression_list . (_) @value)) @bind.assign
((assignment_statement (variable_list . name: (_) . name: (_)) @target) @bind.assign (#set! binds module))
(assignment_statement (variable_list . name: (_) . name: (_)) (expression_list . (_) @value .)) @bind.assign
(assignment_statement (variable_list . name: (_) . name: (_)) (expression_list (_) . (_)) @value) @bind.assign

((variable_declaration (assignment_statement (variable_list . name: (identifier) @target .)) @bind.declare) (#set! flag private))
(variable_declaration (assignment_statement (variable_list . name: (_) .) (expression_list . (_) @value)) @bind.declare)
((variable_declaration (assignment_statement (variable_list . name: (_) . name: (_)) @target) @bind.declare) (#set! flag private))
(variable_declaration (assignment_statement (variable_list . name: (_) . name: (_)) (expression_list . (_) @value .)) @bind.declare)
(variable_declaration (assignment_statement (variable_list . name: (_) . name: (_)) (expression_list (_) . (_)) @value) @bind.declare)
((variable_declaration (variable_list name: (identifier) @bind.declare @target)) (#set! flag private))
((variable_declaration (assignment_statement (variable_list . name: (identifier) @target . (attribute) .)) @bind.declare)
  (#set! flag "private readonly"))
(variable_declaration (assignment_statement (variable_list . name: (_) . (attribute) .) (expression_list . (_) @value)) @bind.declare)
(variable_list name: (_) @item) @pattern.list

(for_generic_clause (variable_list name: (identifier) @bind.declare @target))
(for_numeric_clause name: (identifier) @bind.declare @target)

; A table that gets a metatable is what its class is, too.
((function_call name: (identifier) @_set arguments: (arguments . (identifier) @target . (_))) @bind.assign @value
  (#eq? @_set "setmetatable") (#set! binds module))
((function_call name: (identifier) @_set arguments: (arguments . (identifier) @heir
  . (table_constructor (field name: (identifier) @_index value: [(identifier) (dot_index_expression)] @heritage.extends))))
  (#eq? @_set "setmetatable") (#eq? @_index "__index"))
((function_call name: (identifier) @_set arguments: (arguments . (identifier) @heir . [(identifier) (dot_index_expression)] @heritage.extends))
  (#eq? @_set "setmetatable"))

((return_statement (expression_list . (_) @value .)) @bind.return)
((return_statement (expression_list (_) . (_)) @value) @bind.return)

; ── modules ──────────────────────────────────────────────────────────────────────────────────────

(chunk (return_statement (expression_list . (_) @value .)) @export.assign)

((comment) @comment.doc)
(ERROR) @problem.syntax
(MISSING) @problem.missing
