; Values and types of Go.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
((identifier) @expr.ignore (#eq? @expr.ignore "_"))
(qualified_type package: (package_identifier) @expr.name)

([(interpreted_string_literal) (raw_string_literal)] @expr.literal (#set! type string))
(interpreted_string_literal (interpreted_string_literal_content) @text) @expr.literal
(raw_string_literal (raw_string_literal_content) @text) @expr.literal
([(int_literal) (iota)] @expr.literal (#set! type int))
((float_literal) @expr.literal (#set! type float64))
((imaginary_literal) @expr.literal (#set! type complex128))
((rune_literal) @expr.literal (#set! type rune))
([(true) (false)] @expr.literal (#set! type bool))
((nil) @expr.literal (#set! type nil))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(selector_expression operand: (_) @base field: (_) @name) @expr.member
(index_expression operand: (_) @base index: (_) @index) @expr.element
(slice_expression operand: (_) @inner) @expr.wrapper
(call_expression function: (_) @callee) @expr.call
(call_expression arguments: (argument_list (_) @argument)) @expr.call
(call_expression type_arguments: (type_arguments (type_elem (_) @typeArgument))) @expr.call
(variadic_argument (_) @inner) @expr.spread
(parenthesized_expression (_) @inner) @expr.wrapper
(unary_expression operator: _ @operator operand: (_) @operand) @expr.operator
(unary_expression operator: ["&" "*"] operand: (_) @inner) @expr.wrapper
(unary_expression operator: "<-" operand: (_) @base) @expr.iterate
(unary_expression operator: "*" operand: (_) @target) @pattern.wrapper
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(type_assertion_expression operand: (_) @base type: (_) @type) @expr.cast
(type_conversion_expression type: (_) @type operand: (_) @base) @expr.cast
((call_expression function: (identifier) @base @_make arguments: (argument_list . (_) @type)) @expr.cast
  (#any-of? @_make "make" "new"))

; `F[int](x)` calls a generic function or converts to a generic type; to the grammar it is a conversion.
(type_conversion_expression type: (generic_type type: (_) @callee) operand: (_) @argument) @expr.call
(type_conversion_expression type: (generic_type type_arguments: (type_arguments (type_elem (_) @typeArgument)))) @expr.call
(type_conversion_expression type: (generic_type type: (type_identifier) @expr.name))
(type_conversion_expression type: (generic_type type:
  (qualified_type package: (_) @base name: (_) @name) @expr.member))
(type_instantiation_expression . (_) @inner) @expr.wrapper

; ── composite literals ───────────────────────────────────────────────────────────────────────────

(composite_literal type: (type_identifier) @callee) @expr.construct
(composite_literal type: (type_identifier) @expr.name)
(composite_literal type: (qualified_type) @callee) @expr.construct
(composite_literal type: (qualified_type package: (_) @base name: (_) @name) @expr.member)
(composite_literal type: (generic_type type: (_) @callee)) @expr.construct
(composite_literal type: (generic_type type_arguments: (type_arguments (type_elem (_) @typeArgument)))) @expr.construct
(composite_literal type: (generic_type type: (type_identifier) @expr.name))
(composite_literal type: (generic_type type: (qualified_type package: (_) @base name: (_) @name) @expr.member))
(composite_literal type: [(slice_type) (array_type) (implicit_length_array_type) (map_type) (struct_type)] @type
  body: (_) @base) @expr.cast

; Keys of structs are names of fields.
(composite_literal type: [(type_identifier) (qualified_type) (generic_type) (struct_type)]
  body: (literal_value (keyed_element key: (literal_element (identifier) @expr.ignore))))
(literal_element (literal_value (keyed_element key: (literal_element (identifier) @expr.ignore))))

; ── several values ───────────────────────────────────────────────────────────────────────────────

([
  (short_var_declaration right: (expression_list (_) . (_)) @expr.collection)
  (assignment_statement right: (expression_list (_) . (_)) @expr.collection)
  (var_spec value: (expression_list (_) . (_)) @expr.collection)
  (const_spec value: (expression_list (_) . (_)) @expr.collection)
  (return_statement (expression_list (_) . (_)) @expr.collection)
] (#set! type tuple))
(short_var_declaration right: (expression_list (_) @item . (_)) @expr.collection)
(short_var_declaration right: (expression_list (_) . (_) @item) @expr.collection)
(assignment_statement right: (expression_list (_) @item . (_)) @expr.collection)
(assignment_statement right: (expression_list (_) . (_) @item) @expr.collection)
(var_spec value: (expression_list (_) @item . (_)) @expr.collection)
(var_spec value: (expression_list (_) . (_) @item) @expr.collection)
(const_spec value: (expression_list (_) @item . (_)) @expr.collection)
(const_spec value: (expression_list (_) . (_) @item) @expr.collection)
(return_statement (expression_list (_) @item . (_)) @expr.collection)
(return_statement (expression_list (_) . (_) @item) @expr.collection)

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
(qualified_type package: (_) @base name: (_) @name) @type.name
(generic_type type: (_) @base) @type.generic
(generic_type type_arguments: (type_arguments (type_elem (_) @argument))) @type.generic
(pointer_type (_) @base) @type.pointer
[(slice_type element: (_) @base) (array_type element: (_) @base) (implicit_length_array_type element: (_) @base)] @type.array
((map_type key: (_) @argument value: (_) @argument) @type.builtin (#set! type map))
((channel_type value: (_) @argument) @type.builtin (#set! type chan))
(parenthesized_type (_) @inner) @type.wrapper
(negated_type (_) @inner) @type.wrapper
(type_constraint (_) @alternative) @type.union
(type_constraint . (_) @inner .) @type.wrapper
(type_elem (_) @alternative) @type.union
(type_elem . (_) @inner .) @type.wrapper
(function_type) @definition.function_type @scope.type @type.function
(function_type result: (_) @type) @definition.function_type

; Several results are a tuple; a single one in brackets is itself.
(parameter_list (parameter_declaration name: (_) @item)) @type.tuple
(parameter_list (parameter_declaration !name type: (_) @item)) @type.tuple
(parameter_declaration name: (identifier) @type.wrapper type: (_) @inner)
(parameter_list . (parameter_declaration !name type: (_) @inner) .) @type.wrapper
(parameter_list . (parameter_declaration . name: (_) . type: (_) @inner) .) @type.wrapper

; A variable of a case has its type, where there is one.
(type_switch_statement alias: (expression_list (identifier) @target) (type_case . type: (_) @type . (statement_list)) @bind.declare)

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
