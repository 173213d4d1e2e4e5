; Values and types of Swift.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(simple_identifier) @expr.name
((simple_identifier) @expr.ignore (#eq? @expr.ignore "_"))
(self_expression) @expr.self
((simple_identifier) @expr.self (#eq? @expr.self "self"))
(super_expression) @expr.super
(identifier (simple_identifier) @expr.ignore)
(navigation_suffix (simple_identifier) @expr.ignore)
(value_argument_label (simple_identifier) @expr.ignore)
(value_argument_label) @expr.ignore
(call_suffix name: (simple_identifier) @expr.ignore)
(tuple_expression name: (simple_identifier) @expr.ignore)
(tuple_type_item name: (simple_identifier) @expr.ignore)
(macro_invocation . "#" . (simple_identifier) @expr.ignore)
(pattern "." . (simple_identifier) @expr.ignore)
(pattern (simple_identifier) @expr.ignore . ":")
(if_statement "case" "." . (simple_identifier) @expr.ignore)
(guard_statement "case" "." . (simple_identifier) @expr.ignore)
(parameter external_name: (simple_identifier) @expr.ignore)
(attribute (simple_identifier) @expr.ignore)
(operator_declaration (simple_identifier) @expr.ignore)
([(directive) (diagnostic) (availability_condition) (precedence_group_declaration) (import_declaration)] @expr.ignore
  (#set! visible inside))

([(line_string_literal) (multi_line_string_literal) (raw_string_literal)] @expr.literal (#set! type String))
(line_string_literal . "\"" . text: (line_str_text) @text . "\"" .) @expr.literal
([(integer_literal) (hex_literal) (oct_literal) (bin_literal)] @expr.literal (#set! type Int))
((real_literal) @expr.literal (#set! type Double))
((boolean_literal) @expr.literal (#set! type Bool))
(("nil") @expr.literal (#set! type nil))
((regex_literal) @expr.literal (#set! type Regex))
((check_expression) @expr.literal (#set! type Bool))
([(comparison_expression) (equality_expression) (conjunction_expression) (disjunction_expression)] @expr.literal (#set! type Bool))
([(range_expression) (open_end_range_expression) (open_start_range_expression)] @expr.literal (#set! type Range))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(navigation_expression . (_) @base suffix: (navigation_suffix suffix: (simple_identifier) @name)) @expr.member
(navigation_expression . (_) @base suffix: (navigation_suffix suffix: (integer_literal) @index)) @expr.element
(navigation_expression . (_) @inner suffix: (navigation_suffix suffix: (simple_identifier) @_self) (#eq? @_self "self")) @expr.wrapper

(call_expression . (_) @callee (call_suffix)) @expr.call
(call_expression (call_suffix (value_arguments (value_argument) @argument))) @expr.call
(call_expression (call_suffix (lambda_literal) @block)) @expr.call
(call_expression . (_) @base (call_suffix . (value_arguments "[") .)) @expr.element
(call_expression (call_suffix . (value_arguments "[" (value_argument) @argument) .)) @expr.element
; `self.init(…)`, `Type.init(…)`
((navigation_expression . (_) @inner suffix: (navigation_suffix suffix: (simple_identifier) @_init)) @expr.wrapper (#eq? @_init "init"))
; `[Type]()`, `[Key: Value]()`
(call_expression . (array_literal . "[" . element: (_) . "]" .) @base @type . (call_suffix . (value_arguments "("))) @expr.cast
(call_expression . (dictionary_literal) @base @type . (call_suffix . (value_arguments "("))) @expr.cast
(call_expression . (array_literal element: (_) @base) @type.array . (call_suffix))
((call_expression . (dictionary_literal key: (_) @argument value: (_) @argument) @type.builtin . (call_suffix)) (#set! type Dictionary))

(constructor_expression constructed_type: [(array_type) (dictionary_type)] @type) @expr.construct
(constructor_expression constructed_type: [(array_type) (dictionary_type)]
  (constructor_suffix (value_arguments (value_argument) @argument))) @expr.construct
; What has type arguments may be a function, too.
(constructor_expression constructed_type: (user_type (type_identifier) @callee .)) @expr.call
(constructor_expression constructed_type: (user_type (type_identifier) @callee . (type_arguments) .)) @expr.call
(constructor_expression constructed_type: (user_type (type_arguments (_) @typeArgument) .)) @expr.call
(constructor_expression constructed_type: (user_type) (constructor_suffix (value_arguments (value_argument) @argument))) @expr.call
(constructor_expression constructed_type: (user_type) (constructor_suffix (lambda_literal) @block)) @expr.call
(constructor_expression constructed_type: (user_type . (type_identifier) @expr.name))
(constructor_expression constructed_type: (user_type (type_identifier) @base . "." . (type_identifier) @expr.member @name))
(constructor_expression constructed_type: (user_type (type_identifier) @base . (type_arguments) . "." . (type_identifier) @expr.member @name))

(value_argument value: _ @inner) @expr.wrapper
(value_argument name: (value_argument_label) @label value: _ @inner) @expr.labelled

; What begins with a point is a member of the type that is expected there.
((prefix_expression operation: ".") @definition.object (#set! flag implicit))
((prefix_expression operation: "." target: (simple_identifier) @name) @expr.expected (#not-eq? @name "init"))
((prefix_expression operation: "." target: (simple_identifier) @_init) @expr.expected (#eq? @_init "init"))
((prefix_expression operation: "." target: (simple_identifier) @expr.ignore))
; `Type<Argument>.init(…)` reads like two comparisons.
(comparison_expression op: "<" rhs: (comparison_expression op: ">" rhs: (call_expression . (prefix_expression operation: "."))) @inner) @expr.wrapper
(comparison_expression op: "<" rhs: (comparison_expression op: ">" rhs: (call_expression . (prefix_expression operation: ".")) @inner) @expr.wrapper)
(comparison_expression lhs: (_) @base op: "<" rhs: (comparison_expression op: ">"
  rhs: (call_expression . (prefix_expression operation: "." target: (simple_identifier) @name) @expr.member)))
((comparison_expression lhs: (_) @inner op: "<" rhs: (comparison_expression op: ">"
  rhs: (call_expression . (prefix_expression operation: "." target: (simple_identifier) @_init) @expr.wrapper)))
  (#eq? @_init "init"))
; Members of what stands behind the sign are read as members of both.
(prefix_expression operation: ["-" "+" "&" "~" (custom_operator) (bang)] target: (_) @inner) @expr.wrapper
(postfix_expression target: (_) @inner) @expr.wrapper
(try_expression expr: (_) @inner) @expr.wrapper
(await_expression expr: (_) @inner) @expr.wrapper
((tuple_expression value: (_) @item . "," . value: (_)) @expr.collection (#set! type tuple))
((tuple_expression name: (_) ":" value: (_) ",") @expr.collection (#set! type tuple))
(tuple_expression value: (_) @item) @expr.collection
(tuple_expression . "(" . value: (_) @inner . ")" .) @expr.wrapper
(directly_assignable_expression (_) @inner) @expr.wrapper
((array_literal) @expr.collection (#set! type Array))
(array_literal element: (_) @item) @expr.collection
((dictionary_literal) @expr.collection (#set! type Dictionary))
(dictionary_literal key: (_) @key value: (_) @value) @expr.collection
(as_expression expr: (_) @base (as_operator) . (_) @type) @expr.cast
(ternary_expression if_true: (_) @alternative if_false: (_) @alternative) @expr.union
(nil_coalescing_expression value: (_) @alternative if_nil: (_) @alternative) @expr.union
(multiplicative_expression lhs: (_) @operand op: _ @operator rhs: (_) @operand) @expr.operator
(additive_expression lhs: (_) @operand op: _ @operator rhs: (_) @operand) @expr.operator
(infix_expression lhs: (_) @operand op: _ @operator rhs: (_) @operand) @expr.operator
(bitwise_operation lhs: (_) @operand op: _ @operator rhs: (_) @operand) @expr.operator
(assignment target: (_) @operand operator: ["+=" "-=" "*=" "/=" "%="] @operator result: (_) @operand) @expr.operator
(if_statement (statements . (_) @alternative .)) @expr.union
(if_statement (else) . (if_statement) @alternative) @expr.union
(switch_statement (switch_entry (statements . (_) @alternative .))) @expr.union

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(user_type . (type_identifier) @type.name .)
(user_type . (type_identifier) @type.name . (type_arguments) .)
(user_type . (type_identifier) @expr.name . ".")
(user_type . (type_identifier) @expr.name . (type_arguments) . ".")
(user_type (type_identifier) @base . "." . (type_identifier) @expr.member @name . ".")
(user_type (type_identifier) @base . "." . (type_identifier) @type.name .)
(user_type (type_identifier) @base . "." . (type_identifier) @type.name . (type_arguments) .)
(user_type (type_identifier) @base . (type_arguments) . "." . (type_identifier) @type.name .)
((user_type . (type_identifier) @type.self .) (#eq? @type.self "Self"))
(user_type (type_identifier) @inner .) @type.wrapper
(user_type (type_identifier) @base . (type_arguments) .) @type.generic
(user_type (type_arguments (_) @argument) .) @type.generic
((simple_identifier) @expr.type @type.self (#eq? @expr.type "Self"))
; `Type.Type` is what the name of the type stands for.
((user_type . (type_identifier) @base . "." . (type_identifier) @_type .) @type.class (#any-of? @_type "Type" "Protocol"))
((user_type . (type_identifier) @type.name . "." . (type_identifier) @_type .) (#any-of? @_type "Type" "Protocol"))
((user_type . (type_identifier) . "." . (type_identifier) @type.keyword @expr.ignore .) (#any-of? @type.keyword "Type" "Protocol"))
(metatype (_) @base) @type.class
(attribute (user_type . (type_identifier) @expr.name .))
(attribute (user_type (type_identifier) @type.keyword))
(array_type (_) @base) @type.array
((dictionary_type . "[" . (_) @argument . ":" . (_) @argument) @type.builtin (#set! type Dictionary))
(optional_type wrapped: (_) @base) @type.nullable
(tuple_type element: (tuple_type_item) @item) @type.tuple
(tuple_type . "(" . element: (tuple_type_item) @inner . ")" .) @type.wrapper
(tuple_type . (tuple_type_item) @inner .) @type.wrapper
((tuple_type . "(" . ")" .) @type.builtin (#set! type Void))
(tuple_type_item [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type)
  (existential_type) (protocol_composition_type)] @inner) @type.wrapper
(opaque_type (_) @inner) @type.wrapper
(existential_type (_) @inner) @type.wrapper
(protocol_composition_type (_) @alternative) @type.intersection
(type_parameter_pack (_) @inner) @type.wrapper
(type_pack_expansion (_) @inner) @type.wrapper

(function_type) @type.function @definition.function_type @scope.type
(function_type "->" . (_) @type) @definition.function_type
((function_type params: (tuple_type . (tuple_type_item) @definition.parameter @type .)) (#set! name _))
((function_type params: (tuple_type element: (tuple_type_item) @definition.parameter @type)) (#set! name _))

; Cases that a value is compared with belong to its type.
([
  (switch_statement expr: (_) @of (switch_entry (switch_pattern (pattern "." . (simple_identifier) @name @definition.object @expr.expected))))
  (if_statement "case" "." . (simple_identifier) @name @definition.object @expr.expected "=" . (_) @of)
  (guard_statement "case" "." . (simple_identifier) @name @definition.object @expr.expected "=" . (_) @of)
] (#set! flag implicit))

; What is given for it is its result.
((parameter (parameter_modifiers (parameter_modifier) @_modifier) name: (function_type "->" . (_) @inner) @type.wrapper)
  (#eq? @_modifier "@autoclosure"))

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

[(comment) (multiline_comment)] @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
