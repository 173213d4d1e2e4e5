; Packages, imports, scopes, definitions and bindings of Go. The words of the captures are explained in core/languages/vocabulary.ts.

; ── packages and imports ─────────────────────────────────────────────────────────────────────────

(package_clause (package_identifier) @name) @definition.package
(package_clause (package_identifier) @expr.ignore)

((import_spec !name path: (_) @module) @import.namespace (#set! local module))
(import_spec name: (package_identifier) @local path: (_) @module) @import.namespace
(import_spec name: (dot) path: (_) @module) @import.wildcard
(import_spec name: (blank_identifier) path: (_) @module) @import.sideEffect
(import_spec path: (_) @expr.ignore)
(import_spec name: (package_identifier) @expr.ignore)

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (if_statement)
  (for_statement)
  (expression_switch_statement)
  (type_switch_statement)
  (expression_case)
  (default_case)
  (type_case)
  (communication_case)
] @scope.block

; ── functions and methods ────────────────────────────────────────────────────────────────────────

(function_declaration name: (identifier) @name) @definition.function @scope.function
(function_declaration body: (block) @body) @definition.function
(function_declaration result: (_) @type) @definition.function

((method_declaration name: (field_identifier) @name) @definition.function @scope.function (#set! kind method))
(method_declaration receiver: (parameter_list (parameter_declaration type: (_) @attach))) @definition.function
(method_declaration body: (block) @body) @definition.function
(method_declaration result: (_) @type) @definition.function
(method_declaration receiver: (parameter_list (parameter_declaration type:
  (generic_type type_arguments: (type_arguments (type_elem (type_identifier) @definition.type_parameter @name))))))
(method_declaration receiver: (parameter_list (parameter_declaration type:
  (pointer_type (generic_type type_arguments: (type_arguments (type_elem (type_identifier) @definition.type_parameter @name)))))))

(func_literal body: (block) @body) @definition.function @scope.function @expr.function
((func_literal) @definition.function (#set! self outer))
(func_literal result: (_) @type) @definition.function

(return_statement (expression_list . (_) @value .)) @bind.return
(return_statement (expression_list (_) . (_)) @value) @bind.return

; A parameter that stands alone is its whole declaration, so that its type is in its signature.
(parameter_declaration . name: (identifier) @name . type: (_) @type) @definition.parameter
((parameter_declaration !name type: (_) @type) @definition.parameter (#set! name "_"))
(parameter_declaration name: (identifier) @definition.parameter @name . name: (_) type: (_) @type)
(parameter_declaration name: (_) . name: (identifier) @definition.parameter @name type: (_) @type)
((variadic_parameter_declaration name: (identifier) @name type: (_) @type) @definition.parameter (#set! flag variadic))
((variadic_parameter_declaration !name type: (_) @type) @definition.parameter (#set! flag variadic) (#set! name "_"))

; Results with names are variables that no argument meets, results without are no variables.
([
  (function_declaration result: (parameter_list (parameter_declaration . name: (_) . type: (_)) @definition.parameter))
  (method_declaration result: (parameter_list (parameter_declaration . name: (_) . type: (_)) @definition.parameter))
  (func_literal result: (parameter_list (parameter_declaration . name: (_) . type: (_)) @definition.parameter))
  (function_type result: (parameter_list (parameter_declaration . name: (_) . type: (_)) @definition.parameter))
  (method_elem result: (parameter_list (parameter_declaration . name: (_) . type: (_)) @definition.parameter))
  (method_declaration receiver: (parameter_list (parameter_declaration name: (_)) @definition.parameter))
  (function_declaration result: (parameter_list (parameter_declaration name: (identifier) @definition.parameter . name: (_))))
  (function_declaration result: (parameter_list (parameter_declaration name: (_) . name: (identifier) @definition.parameter)))
  (method_declaration result: (parameter_list (parameter_declaration name: (identifier) @definition.parameter . name: (_))))
  (method_declaration result: (parameter_list (parameter_declaration name: (_) . name: (identifier) @definition.parameter)))
  (func_literal result: (parameter_list (parameter_declaration name: (identifier) @definition.parameter . name: (_))))
  (func_literal result: (parameter_list (parameter_declaration name: (_) . name: (identifier) @definition.parameter)))
  (function_type result: (parameter_list (parameter_declaration name: (identifier) @definition.parameter . name: (_))))
  (function_type result: (parameter_list (parameter_declaration name: (_) . name: (identifier) @definition.parameter)))
  (method_elem result: (parameter_list (parameter_declaration name: (identifier) @definition.parameter . name: (_))))
  (method_elem result: (parameter_list (parameter_declaration name: (_) . name: (identifier) @definition.parameter)))
] (#set! kind receiver))
([
  (function_declaration result: (parameter_list (parameter_declaration !name) @definition.parameter))
  (method_declaration result: (parameter_list (parameter_declaration !name) @definition.parameter))
  (func_literal result: (parameter_list (parameter_declaration !name) @definition.parameter))
  (function_type result: (parameter_list (parameter_declaration !name) @definition.parameter))
  (method_elem result: (parameter_list (parameter_declaration !name) @definition.parameter))
  (method_declaration receiver: (parameter_list (parameter_declaration !name) @definition.parameter))
] (#set! kind none))

(type_parameter_declaration name: (identifier) @definition.type_parameter @name type: (_) @type)

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_spec name: (type_identifier) @name type: (struct_type) @body) @definition.struct @scope.class
(type_spec name: (type_identifier) @name type: (interface_type) @body) @definition.interface @scope.type
((type_spec name: (type_identifier) @name type: [(type_identifier) (qualified_type) (generic_type) (pointer_type) (array_type)
  (slice_type) (map_type) (channel_type) (function_type) (parenthesized_type)] @type) @definition.type_alias @scope.type
  (#set! flag ownType))
(type_alias name: (type_identifier) @name type: (_) @type) @definition.type_alias @scope.type

(field_declaration . name: (field_identifier) @name . type: (_) @type) @definition.field
(field_declaration name: (field_identifier) @definition.field @name . name: (_) type: (_) @type)
(field_declaration name: (_) . name: (field_identifier) @definition.field @name type: (_) @type)
(field_declaration !name type: (type_identifier) @name @type) @definition.field
(field_declaration !name type: (qualified_type name: (_) @name) @type) @definition.field
(field_declaration !name type: (generic_type type: (type_identifier) @name) @type) @definition.field
(field_declaration !name type: (generic_type type: (qualified_type name: (_) @name)) @type) @definition.field
(field_declaration !name type: [(type_identifier) (qualified_type) (generic_type)] @heritage.embeds)

(method_elem name: (field_identifier) @name) @definition.function @scope.type
(method_elem result: (_) @type) @definition.function
(interface_type (type_elem . [(type_identifier) (qualified_type) (generic_type)] @heritage.embeds .))

; Structs and interfaces without a name.
[
  (field_declaration type: (struct_type) @definition.object_type)
  (pointer_type (struct_type) @definition.object_type)
  (slice_type (struct_type) @definition.object_type)
  (array_type element: (struct_type) @definition.object_type)
  (implicit_length_array_type element: (struct_type) @definition.object_type)
  (map_type value: (struct_type) @definition.object_type)
  (map_type key: (struct_type) @definition.object_type)
  (channel_type value: (struct_type) @definition.object_type)
  (var_spec type: (struct_type) @definition.object_type)
  (composite_literal type: (struct_type) @definition.object_type)
  (parameter_declaration type: (struct_type) @definition.object_type)
  (type_alias type: (struct_type) @definition.object_type)
  (type_elem (struct_type) @definition.object_type)
  (argument_list (struct_type) @definition.object_type)
  (field_declaration type: (interface_type) @definition.object_type)
  (slice_type (interface_type) @definition.object_type)
  (array_type element: (interface_type) @definition.object_type)
  (map_type value: (interface_type) @definition.object_type)
  (map_type key: (interface_type) @definition.object_type)
  (channel_type value: (interface_type) @definition.object_type)
  (var_spec type: (interface_type) @definition.object_type)
  (parameter_declaration type: (interface_type) @definition.object_type)
  (variadic_parameter_declaration type: (interface_type) @definition.object_type)
  (function_declaration result: (interface_type) @definition.object_type)
  (method_declaration result: (interface_type) @definition.object_type)
  (func_literal result: (interface_type) @definition.object_type)
  (function_type result: (interface_type) @definition.object_type)
  (method_elem result: (interface_type) @definition.object_type)
  (type_assertion_expression type: (interface_type) @definition.object_type)
  (type_conversion_expression type: (interface_type) @definition.object_type)
  (type_case type: (interface_type) @definition.object_type)
  (type_constraint (interface_type) @definition.object_type)
  (type_alias type: (interface_type) @definition.object_type)
  (type_elem (interface_type) @definition.object_type)
]
[(struct_type) (interface_type)] @type.object

; ── variables and constants ──────────────────────────────────────────────────────────────────────

; A specification of several names is a pattern of them, unless a type is written for all.
(const_spec . name: (identifier) @target . !type) @bind.declare
(const_spec . name: (identifier) @target . type: (_) @type) @bind.declare
(const_spec . name: (identifier) @target value: (expression_list . (_) @value .)) @bind.declare
(const_spec . name: (_) . name: (_) !type) @bind.declare @target
(const_spec . name: (_) . name: (_) !type value: (expression_list (_) . (_)) @value) @bind.declare
(const_spec name: (identifier) @item . name: (_)) @pattern.list
(const_spec name: (_) . name: (identifier) @item) @pattern.list
((const_spec name: (identifier) @bind.declare @target . name: (_) type: (_) @type) (#set! flag readonly))
((const_spec name: (_) . name: (identifier) @bind.declare @target type: (_) @type) (#set! flag readonly))
((const_spec) @bind.declare (#set! flag readonly) (#set! inherits previous))

(var_spec . name: (identifier) @target . type: (_) @type) @bind.declare
(var_spec . name: (identifier) @target . value: (expression_list . (_) @value .)) @bind.declare
(var_spec . name: (identifier) @target . type: (_) value: (expression_list . (_) @value .)) @bind.declare
(var_spec . name: (_) . name: (_) !type value: (expression_list . [(call_expression) (type_conversion_expression)] @value .)) @bind.declare @target
(var_spec . name: (_) . name: (_) !type value: (expression_list (_) . (_)) @value) @bind.declare @target
(var_spec !type name: (identifier) @item . name: (_)) @pattern.list
(var_spec !type name: (_) . name: (identifier) @item) @pattern.list
(var_spec name: (identifier) @bind.declare @target . name: (_) type: (_) @type)
(var_spec name: (_) . name: (identifier) @bind.declare @target type: (_) @type)
(var_spec !type . name: (identifier) @target . name: (_) . value:
  (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] @value .)) @bind.declare
(var_spec !type . name: (_) . name: (identifier) @bind.declare @target . value:
  (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] .))

((short_var_declaration left: (expression_list . (_) @target .) right: (expression_list . (_) @value .)) @bind.declare
  (#set! known assign))
((short_var_declaration left: (expression_list (_) . (_)) @target
  right: (expression_list . [(call_expression) (type_conversion_expression) (parenthesized_expression)] @value .)) @bind.declare
  (#set! known assign))
((short_var_declaration left: (expression_list (_) . (_)) @target right: (expression_list (_) . (_)) @value) @bind.declare
  (#set! known assign))
; What was found and whether it was: `v, ok := m[k]`.
((short_var_declaration left: (expression_list . (_) @target . (_) .)
  right: (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] @value .))
  @bind.declare (#set! known assign))
((short_var_declaration left: (expression_list . (_) . (_) @bind.declare @target .)
  right: (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] .))
  (#set! known assign))

(assignment_statement left: (expression_list . (_) @target .) operator: "=" right: (expression_list . (_) @value .)) @bind.assign
(assignment_statement left: (expression_list (_) . (_)) @target operator: "="
  right: (expression_list . [(call_expression) (type_conversion_expression) (parenthesized_expression)] @value .)) @bind.assign
(assignment_statement left: (expression_list (_) . (_)) @target operator: "=" right: (expression_list (_) . (_)) @value) @bind.assign
(assignment_statement left: (expression_list . (_) @target . (_) .) operator: "="
  right: (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] @value .)) @bind.assign
(assignment_statement left: (expression_list . (_) . (_) @bind.assign @target .) operator: "="
  right: (expression_list . [(index_expression) (type_assertion_expression) (unary_expression operator: "<-")] .))
((assignment_statement left: (expression_list . (_) @target .)
  operator: ["+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" "&^="] right: (expression_list . (_) @value .)) @bind.assign
  (#set! via augmented))
(assignment_statement left: (expression_list . (_) @operand .)
  operator: ["+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" "&^="] @operator right: (expression_list . (_) @operand .)) @expr.operator
([(inc_statement (_) @target) (dec_statement (_) @target)] @bind.assign (#set! via augmented))
[(inc_statement (_) @operand) (dec_statement (_) @operand)] @expr.operator

((range_clause left: (expression_list . (_) @target .) ":=" right: (_) @value) @bind.declare (#set! via keys))
((range_clause left: (expression_list . (_) @bind.declare @target . (_)) ":=" right: (_) @value) (#set! via keys))
((range_clause left: (expression_list . (_) . (_) @target) ":=" right: (_) @value) @bind.declare (#set! via iterate))
((range_clause left: (expression_list . (_) @target .) "=" right: (_) @value) @bind.assign (#set! via keys))
((range_clause left: (expression_list . (_) . (_) @target) "=" right: (_) @value) @bind.assign (#set! via iterate))

(receive_statement left: (expression_list . (_) @target) ":=" right: (_) @value) @bind.declare
(receive_statement left: (expression_list . (_) . (_) @bind.declare @target) ":=")
(receive_statement left: (expression_list . (_) @target) "=" right: (_) @value) @bind.assign

; Each case of a type switch declares the name anew, with its type where it is one.
(type_switch_statement alias: (expression_list (identifier) @target) value: (_) @value
  [(type_case) (default_case)] @bind.declare)
(type_switch_statement alias: (expression_list (identifier) @expr.ignore))

(expression_list (_) @item) @pattern.list
(parenthesized_expression (_) @target) @pattern.wrapper
(literal_element (_) @inner) @expr.wrapper
