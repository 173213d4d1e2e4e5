; What TypeScript, TSX and JavaScript have in common. The words of the captures are explained in core/languages/vocabulary.ts.

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (function_declaration)
  (generator_function_declaration)
  (function_expression)
  (generator_function)
  (arrow_function)
  (method_definition)
] @definition.function @scope.function

[
  (statement_block)
  (for_statement)
  (for_in_statement)
  (switch_body)
  (catch_clause)
] @scope.block


; ── functions and classes ────────────────────────────────────────────────────────────────────────

(function_declaration name: (_) @name) @definition.function
(generator_function_declaration name: (_) @name) @definition.function
(method_definition name: (_) @name) @definition.function

([(function_expression name: (_) @name) (generator_function name: (_) @name)] @definition.function
  (#set! visible inside))

(function_declaration body: (_) @body) @definition.function
(generator_function_declaration body: (_) @body) @definition.function
(function_expression body: (_) @body) @definition.function
(generator_function body: (_) @body) @definition.function
(arrow_function body: (_) @body) @definition.function
(method_definition body: (_) @body) @definition.function

(arrow_function) @expr.function
((arrow_function) @definition.function (#set! self outer))
[(function_expression) (generator_function) (class)] @expr.function

(arrow_function body: (expression) @value) @bind.return
(arrow_function parameter: (identifier) @definition.parameter @name)

([(generator_function_declaration) (generator_function)] @definition.function (#set! flag generator))
(function_declaration "async" @modifier) @definition.function
(generator_function_declaration "async" @modifier) @definition.function
(function_expression "async" @modifier) @definition.function
(generator_function "async" @modifier) @definition.function
(arrow_function "async" @modifier) @definition.function
(method_definition ["async" "static" "get" "set" "*"] @modifier) @definition.function

[(class_declaration) (class)] @definition.class @scope.class
(class_declaration name: (_) @name) @definition.class
((class name: (_) @name) @definition.class (#set! visible inside))
(class_declaration body: (_) @body) @definition.class
(class body: (_) @body) @definition.class

; It runs once, for the class object.
((class_static_block) @definition.function @scope.function (#set! flag static))
(class_static_block body: (_) @body) @definition.function

(decorator (_) @value) @decorator.applied

; ── variables ────────────────────────────────────────────────────────────────────────────────────

(variable_declarator name: (_) @target) @bind.declare
(variable_declarator value: (_) @value) @bind.declare
(lexical_declaration kind: "const" @modifier (variable_declarator) @bind.declare)
(variable_declaration (variable_declarator) @bind.declare (#set! binds body))

((catch_clause parameter: (_) @target) @bind.declare (#set! via caught))
(catch_clause body: (_) @scope.block)

((for_in_statement kind: _ left: (_) @target operator: "of" right: (_) @value) @bind.declare (#set! via iterate))
((for_in_statement "await" kind: _ left: (_) @target operator: "of" right: (_) @value) @bind.declare (#set! via iterateAwait))
((for_in_statement kind: _ left: (_) @target operator: "in" right: (_) @value) @bind.declare (#set! via keys))
((for_in_statement kind: "var") @bind.declare (#set! binds body))
((for_in_statement !kind left: (_) @target operator: "of" right: (_) @value) @bind.assign (#set! via iterate))
((for_in_statement !kind left: (_) @target operator: "in" right: (_) @value) @bind.assign (#set! via keys))

(assignment_expression left: (_) @target right: (_) @value) @bind.assign
(assignment_expression right: (_) @inner) @expr.wrapper
((augmented_assignment_expression left: (_) @target right: (_) @value) @bind.assign (#set! via augmented))
(augmented_assignment_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(augmented_assignment_expression left: (_) @alternative operator: ["??=" "||=" "&&="] right: (_) @alternative) @expr.union
((update_expression argument: (_) @target) @bind.assign (#set! via augmented))
(update_expression argument: (_) @operand) @expr.operator
(update_expression operator: _ @operator) @expr.operator
((unary_expression operator: "delete" argument: (_) @target) @bind.delete)

(return_statement (_) @value) @bind.return
(yield_expression (_) @value) @bind.yield
(yield_expression "*" (_) @value) @bind.yieldAll

; ── patterns ─────────────────────────────────────────────────────────────────────────────────────

(object_pattern (_) @entry) @pattern.object
(pair_pattern key: (_) @key value: (_) @target) @pattern.entry
(object_assignment_pattern left: (_) @target right: (_) @value) @pattern.default
(array_pattern) @pattern.list
(array_pattern (_) @item) @pattern.list
(array_pattern "," @separator) @pattern.list
(assignment_pattern left: (_) @target right: (_) @value) @pattern.default
(rest_pattern (_) @target) @pattern.rest

; A literal on the left side of an assignment is a pattern in the grammar of this language as well.
(parenthesized_expression (_) @target) @pattern.wrapper

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
(shorthand_property_identifier) @expr.name
(shorthand_property_identifier_pattern) @expr.name
(this) @expr.self
(super) @expr.super
(computed_property_name (_) @inner) @name.computed

((string) @expr.literal (#set! type string))
(string (string_fragment) @text) @expr.literal
(string (escape_sequence) @text) @expr.literal
((template_string) @expr.literal (#set! type string))
((number) @expr.literal (#set! type number))
((regex) @expr.literal (#set! type RegExp))
([(true) (false)] @expr.literal (#set! type boolean))
((null) @expr.literal (#set! type null))
((undefined) @expr.literal (#set! type undefined))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(member_expression object: (_) @base property: (_) @name) @expr.member
(subscript_expression object: (_) @base index: (_) @index) @expr.element
(call_expression function: (_) @callee) @expr.call
(call_expression arguments: (arguments (expression) @argument)) @expr.call
(call_expression arguments: (arguments (spread_element) @argument)) @expr.call
((call_expression arguments: (template_string)) @expr.call (#set! offset "1"))
(call_expression arguments: (template_string (template_substitution (_) @argument))) @expr.call
(new_expression constructor: (_) @callee) @expr.construct
(new_expression arguments: (arguments (expression) @argument)) @expr.construct
(new_expression arguments: (arguments (spread_element) @argument)) @expr.construct
(spread_element (_) @inner) @expr.spread
(await_expression (_) @base) @expr.await
(parenthesized_expression (expression) @inner) @expr.wrapper
(parenthesized_expression (sequence_expression) @inner) @expr.wrapper
(sequence_expression (_) @inner .) @expr.wrapper
(template_substitution (_) @inner) @expr.wrapper

(ternary_expression consequence: (_) @alternative alternative: (_) @alternative) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(binary_expression left: (_) @alternative operator: ["||" "??"] right: (_) @alternative) @expr.union
(binary_expression operator: "&&" right: (_) @inner) @expr.wrapper
(unary_expression operator: _ @operator argument: (_) @operand) @expr.operator

; ── objects and arrays ───────────────────────────────────────────────────────────────────────────

(object) @definition.object @expr.object
(object (spread_element) @spread) @expr.object
(pair key: (_) @name value: (_) @value) @definition.property
(object (shorthand_property_identifier) @definition.property @name @value)
((array) @expr.collection (#set! type Array))
(array (expression) @item) @expr.collection
(array (spread_element) @item) @expr.collection

; ── modules ──────────────────────────────────────────────────────────────────────────────────────

(import_statement (import_clause (named_imports (import_specifier name: _ @imported) @import.named)) source: (_) @module)
(import_specifier alias: _ @local) @import.named
(import_statement (import_clause . (identifier) @import.default @local) source: (_) @module)
(import_statement (import_clause (namespace_import (identifier) @local) @import.namespace) source: (_) @module)
(import_statement . "import" . source: (_) @module) @import.sideEffect

(export_statement (export_clause (export_specifier name: _ @value) @export.named) !source)
(export_statement (export_clause (export_specifier alias: _ @exported) @export.named) !source)
(export_statement (export_clause (export_specifier name: _ @imported) @import.reExport) source: (_) @module)
(export_statement (export_clause (export_specifier alias: _ @exported) @import.reExport) source: (_))
(export_statement "*" source: (_) @module) @import.reExportAll
(export_statement (namespace_export (_) @exported) @import.reExportNamespace source: (_) @module)
(export_statement declaration: (_) @export.declared)
(export_statement "default" declaration: (_) @export.default)
(export_statement "default" value: (_) @export.default)

(call_expression function: (import) arguments: (arguments . (string) @module)) @import.dynamic
(call_expression function: (import) arguments: (arguments . (string (string_fragment) @module))) @expr.module

((call_expression function: (identifier) @_require arguments: (arguments . (string) @module .)) @import.require
  (#eq? @_require "require"))
((call_expression function: (identifier) @_require arguments: (arguments . (string (string_fragment) @module) .)) @expr.module
  (#eq? @_require "require"))

((call_expression function: (identifier) @expr.ignore arguments: (arguments . (string) .))
  (#eq? @expr.ignore "require"))

((assignment_expression
  left: (member_expression object: (identifier) @_exports property: (property_identifier) @exported)
  right: (_) @value) @export.named
  (#eq? @_exports "exports"))
((assignment_expression
  left: (member_expression
    object: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
    property: (property_identifier) @exported)
  right: (_) @value) @export.named
  (#eq? @_module "module") (#eq? @_exports "exports"))
((assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
  right: (_) @value) @export.assign
  (#eq? @_module "module") (#eq? @_exports "exports"))
((call_expression
  function: (member_expression object: (identifier) @_object property: (property_identifier) @_assign)
  arguments: (arguments
    . (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
    . (_) @value)) @export.assign
  (#eq? @_object "Object") (#eq? @_assign "assign") (#eq? @_module "module") (#eq? @_exports "exports"))

; ── what holds where ─────────────────────────────────────────────────────────────────────────────

(if_statement condition: (_) @condition consequence: (_) @then) @flow.if
(if_statement alternative: (_) @else) @flow.if
([
  (else_clause (if_statement) @flow.if)
  (if_statement consequence: (if_statement) @flow.if)
  (for_statement body: (if_statement) @flow.if)
  (for_in_statement body: (if_statement) @flow.if)
  (while_statement body: (if_statement) @flow.if)
] (#set! branch inner))
(while_statement condition: (_) @condition body: (_) @then) @flow.if
(ternary_expression condition: (_) @condition consequence: (_) @then alternative: (_) @else) @flow.if
(binary_expression left: (_) @condition operator: "&&" right: (_) @then) @flow.if
(binary_expression left: (_) @condition operator: "||" right: (_) @else) @flow.if

[(return_statement) (throw_statement) (continue_statement) (break_statement)] @flow.leaves
(statement_block [(return_statement) (throw_statement) (continue_statement) (break_statement)] .) @flow.leaves

(binary_expression left: (_) @subject operator: "instanceof" right: (_) @value) @test.instance
(binary_expression
  left: (unary_expression operator: "typeof" argument: (_) @subject)
  operator: ["===" "=="] right: (string) @literal) @test.kind
((binary_expression
  left: (unary_expression operator: "typeof" argument: (_) @subject)
  operator: ["!==" "!="] right: (string) @literal) @test.kind (#set! sense not))
(binary_expression left: (member_expression) @subject operator: ["===" "=="] right: (string) @literal) @test.literal
((binary_expression left: (member_expression) @subject operator: ["!==" "!="] right: (string) @literal) @test.literal
  (#set! sense not))
(call_expression function: [(identifier) (member_expression)] arguments: (arguments . (identifier))) @test.holds
(unary_expression operator: "!" argument: (_) @operand) @test.not
(binary_expression left: (_) @operand operator: "&&" right: (_) @operand) @test.and
(binary_expression left: (_) @operand operator: "||" right: (_) @operand) @test.or

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
