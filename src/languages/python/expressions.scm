; Values, conditions, imports and exports.

(identifier) @expr.name
(attribute object: (_) @base attribute: (identifier) @name) @expr.member
(call function: (_) @callee) @expr.call
(call arguments: (argument_list (_) @argument)) @expr.call
(call arguments: (generator_expression) @argument) @expr.call
(call function: (identifier) @_super arguments: (argument_list) (#eq? @_super "super")) @expr.super
(call function: (identifier) @_getattr
  arguments: (argument_list . (_) @base . (string (string_content) @name) .)
  (#eq? @_getattr "getattr")) @expr.member
(subscript value: (_) @base subscript: (_) @index) @expr.element
(await (_) @base) @expr.await
(parenthesized_expression (_) @inner) @expr.wrapper
(named_expression value: (_) @inner) @expr.wrapper
(keyword_argument name: (identifier) @label value: (_) @inner) @expr.labelled
(list_splat (_) @inner) @expr.spread
(dictionary_splat (_) @inner) @expr.labelledSpread
(assignment right: (_) @inner) @expr.wrapper
(as_pattern . (_) @inner) @expr.wrapper

(string (#set! type "str")) @expr.literal
(string (string_content) @text (#set! type "str")) @expr.literal
((string (string_start) @_start) @expr.literal (#match? @_start "^[rR]?[bB]") (#set! type "bytes"))
(concatenated_string (#set! type "str")) @expr.literal
(integer (#set! type "int")) @expr.literal
(float (#set! type "float")) @expr.literal
(true (#set! type "bool")) @expr.literal
(false (#set! type "bool")) @expr.literal
(none (#set! type "None")) @expr.literal
(ellipsis (#set! type "ellipsis")) @expr.literal

(list (_) @item (#set! type "list")) @expr.collection
(list (#set! type "list")) @expr.collection
(set (_) @item (#set! type "set")) @expr.collection
(tuple (_) @item (#set! type "tuple")) @expr.collection
(tuple (#set! type "tuple")) @expr.collection
(expression_list (_) @item (#set! type "tuple")) @expr.collection
(list_comprehension body: (_) @item (#set! type "list")) @expr.collection
(set_comprehension body: (_) @item (#set! type "set")) @expr.collection
(generator_expression body: (_) @item (#set! type "Generator")) @expr.collection
(dictionary_comprehension body: (pair key: (_) @key value: (_) @value) (#set! type "dict")) @expr.collection
(dictionary (#set! type "dict")) @expr.collection
(dictionary (pair key: (_) @key value: (_) @value) (#set! type "dict")) @expr.collection

(conditional_expression . (_) @alternative (_) (_) @alternative .) @expr.union
(boolean_operator left: (_) @alternative right: (_) @alternative) @expr.union
(binary_operator left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(unary_operator operator: _ @operator argument: (_) @operand) @expr.operator
(not_operator argument: (_) @operand) @expr.operator
(comparison_operator (_) @operand) @expr.operator

; Conditions.

(if_statement condition: (_) @condition consequence: (_) @then) @flow.if
(if_statement alternative: (_) @else) @flow.if
(elif_clause condition: (_) @condition consequence: (_) @then) @flow.if
(while_statement condition: (_) @condition body: (_) @then) @flow.if
(assert_statement . (_) @condition) @flow.assert
(block) @flow.block
(block (return_statement) .) @flow.leaves
(block (raise_statement) .) @flow.leaves
(block (continue_statement) .) @flow.leaves
(block (break_statement) .) @flow.leaves

(call function: (identifier) @_function
  arguments: (argument_list . (_) @subject . (_) @value .)
  (#eq? @_function "isinstance")) @test.instance
(not_operator argument: (_) @operand) @test.not
(boolean_operator left: (_) @operand "and" right: (_) @operand) @test.and
(boolean_operator left: (_) @operand "or" right: (_) @operand) @test.or

((if_statement condition: (_) @_condition consequence: (block) @flow.guard)
  (#match? @_condition "^([A-Za-z_]+\\.)?TYPE_CHECKING$")
  (#set! import "typeOnly"))
(try_statement body: (block) @flow.guard)

; Imports and exports.

(import_statement name: (dotted_name) @import.namespace)
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @local) @import.namespace)
(import_from_statement module_name: (_) @module name: (dotted_name) @imported) @import.named
(import_from_statement module_name: (_) @module
  name: (aliased_import name: (dotted_name) @imported alias: (identifier) @local)) @import.named
(import_from_statement module_name: (_) @module (wildcard_import)) @import.wildcard
(call function: (attribute) @_function arguments: (argument_list . (string (string_content) @module) .)
  (#eq? @_function "importlib.import_module")) @import.dynamic
(assignment left: (identifier) @_name right: (_) @value (#eq? @_name "__all__")) @export.list
(augmented_assignment left: (identifier) @_name right: (_) @value (#eq? @_name "__all__")) @export.list

(ERROR) @problem.syntax
(MISSING) @problem.missing
