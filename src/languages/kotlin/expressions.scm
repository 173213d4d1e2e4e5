; Values and types of Kotlin.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
(this_expression) @expr.self
(super_expression) @expr.super
(return_expression label: (_) @expr.ignore)
(labeled_expression (label) . (identifier) @expr.ignore)
(qualified_identifier (identifier) @expr.ignore)

([(string_literal) (multiline_string_literal)] @expr.literal (#set! type String))
(string_literal . (string_content) @text .) @expr.literal
((number_literal) @expr.literal (#set! type Int))
((number_literal) @expr.literal (#match? @expr.literal "[lL]$") (#set! type Long))
((float_literal) @expr.literal (#set! type Double))
((float_literal) @expr.literal (#match? @expr.literal "[fF]$") (#set! type Float))
((character_literal) @expr.literal (#set! type Char))
((identifier) @expr.literal (#any-of? @expr.literal "true" "false") (#set! type Boolean))
((identifier) @expr.literal (#eq? @expr.literal "null") (#set! type null))
([(in_expression) (is_expression)] @expr.literal (#set! type Boolean))
((range_expression) @expr.literal (#set! type IntRange))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(navigation_expression . (expression) @base (identifier) @name .) @expr.member
(navigation_expression . (expression) @base "::" (identifier) @name .) @expr.method
((navigation_expression "::" (identifier) @_name .) @expr.literal (#eq? @_name "class") (#set! type KClass))
((callable_reference (identifier) @inner) @expr.wrapper)

; `this@Outer` is the receiver of a class around.
(this_expression "this@" @base @expr.self (identifier) @type) @expr.cast

(call_expression . (expression) @callee (value_arguments)) @expr.call
(call_expression (value_arguments (value_argument) @argument)) @expr.call
(call_expression (type_arguments (type_projection) @typeArgument)) @expr.call
; A function behind the parentheses is an argument of the same call.
(call_expression . [(identifier) (navigation_expression) (parenthesized_expression) (this_expression) (index_expression)] @callee
  (annotated_lambda) @argument) @expr.call
(call_expression . (call_expression . (expression) @callee (value_arguments)) . (annotated_lambda) @argument) @expr.call
(call_expression . (call_expression (value_arguments (value_argument) @argument)) . (annotated_lambda)) @expr.call
(call_expression . (call_expression (type_arguments (type_projection) @typeArgument) (value_arguments)) . (annotated_lambda)) @expr.call
(call_expression . (call_expression . (expression) (value_arguments)) @expr.ignore . (annotated_lambda))
(annotated_lambda (lambda_literal) @inner) @expr.trailing

; `f<A>(x)` reads like two comparisons.
(binary_expression
  left: (binary_expression left: (_) @callee operator: "<" right: (_) @typeArgument) @expr.ignore
  operator: ">" right: (parenthesized_expression (expression) @argument)) @expr.call
(binary_expression
  left: (binary_expression left: (_) @callee operator: "<" right: (_) @typeArgument)
  operator: ">" right: (lambda_literal) @argument) @expr.call

(value_argument (expression) @inner .) @expr.wrapper
(value_argument (identifier) @label . (expression) @inner) @expr.labelled
(value_argument "*" (expression) @inner .) @expr.spread
(value_argument (spread_expression (expression) @inner) .) @expr.spread
(spread_expression (expression) @inner) @expr.wrapper

(infix_expression . (_) @base . (identifier) @name . (_) @argument) @expr.call

(constructor_invocation (user_type (identifier) @callee .) (value_arguments)) @expr.construct
(constructor_invocation (user_type (identifier) @callee . (type_arguments) .) (value_arguments)) @expr.construct
(constructor_invocation (user_type (type_arguments (type_projection) @typeArgument) .)) @expr.construct
(constructor_invocation (value_arguments (value_argument) @argument)) @expr.construct
(annotation (constructor_invocation) @expr.ignore)
(class_declaration name: (_) @callee (enum_class_body (enum_entry (identifier) @name (value_arguments)) @expr.construct))
(enum_entry (value_arguments (value_argument) @argument)) @expr.construct
(constructor_delegation_call "this" @expr.self @callee) @expr.call
(constructor_delegation_call "super" @expr.super @callee) @expr.call
(constructor_delegation_call (value_arguments (value_argument) @argument)) @expr.call

(index_expression . (expression) @base . (expression) @argument) @expr.element
((property_delegate "by" @name (expression) @base) @expr.call (#set! member getValue) (#set! offset "2"))
((collection_literal) @expr.collection (#set! type Array))
(collection_literal (expression) @item) @expr.collection

(as_expression left: (_) @base right: (_) @type) @expr.cast
(parenthesized_expression (expression) @inner) @expr.wrapper
(labeled_expression (label) (expression) @inner) @expr.wrapper
(annotated_expression (expression) @inner .) @expr.wrapper
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(binary_expression left: (_) @alternative operator: "?:" right: (_) @alternative) @expr.union
(binary_expression left: (binary_expression left: (_) operator: "<" right: (_)) operator: ">" right: [(parenthesized_expression) (lambda_literal)]) @expr.call
(unary_expression operator: "!" @operator argument: (_) @operand) @expr.operator
; The grammar takes `!f()` for a call of `!f`.
(call_expression . (unary_expression operator: "!" argument: (_) @inner) @expr.wrapper)
(navigation_expression . (unary_expression operator: "!" argument: (_) @inner) @expr.wrapper)
(index_expression . (unary_expression operator: "!" argument: (_) @inner) @expr.wrapper)
(call_expression . (unary_expression operator: "!" argument: (identifier) @callee) (value_arguments)) @expr.call
(call_expression . (unary_expression operator: "!" argument: (identifier) @callee) (annotated_lambda)) @expr.call
(unary_expression operator: ["-" "+" "++" "--"] argument: (_) @inner) @expr.wrapper
(unary_expression argument: (_) @inner operator: ["++" "--" "!!"]) @expr.wrapper
(assignment operator: ["+=" "-=" "*=" "/=" "%="] @operator) @expr.operator
(assignment left: (_) @operand operator: ["+=" "-=" "*=" "/=" "%="] right: (_) @operand) @expr.operator

(if_expression condition: (_) [(block) (expression)] @alternative) @expr.union
(when_expression (when_entry "->" . (_) @alternative)) @expr.union
(try_expression (block) @alternative) @expr.union
(try_expression (catch_block (block) @alternative)) @expr.union
(block (expression) @inner . "}") @expr.wrapper
(block (expression) @inner . ";" . "}") @expr.wrapper

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(user_type (identifier) @expr.ignore)
(user_type . (identifier) @expr.name . (identifier))
(user_type . (identifier) @expr.name . (type_arguments) . (identifier))
(user_type (identifier) @base . (identifier) @expr.member @name . (identifier))
(constructor_invocation (user_type . (identifier) @expr.name .))
(constructor_invocation (user_type . (identifier) @expr.name . (type_arguments) .))
(constructor_invocation (user_type (identifier) @base . (identifier) @expr.member @name .))
(constructor_invocation (user_type (identifier) @base . (identifier) @expr.member @name . (type_arguments) .))
(delegation_specifier (user_type . (identifier) @expr.name .))
(delegation_specifier (user_type . (identifier) @expr.name . (type_arguments) .))
(delegation_specifier (user_type (identifier) @base . (identifier) @expr.member @name .))
(delegation_specifier (user_type (identifier) @base . (identifier) @expr.member @name . (type_arguments) .))
(explicit_delegation (user_type . (identifier) @expr.name .))
(explicit_delegation (user_type . (identifier) @expr.name . (type_arguments) .))
(annotation (user_type . (identifier) @expr.name .))
(annotation (user_type (identifier) @base . (identifier) @expr.member @name .))

(user_type . (identifier) @type.name .)
(user_type . (identifier) @type.name . (type_arguments) .)
(user_type (identifier) @base . (identifier) @type.name .)
(user_type (identifier) @base . (identifier) @type.name . (type_arguments) .)
(user_type (identifier) @inner .) @type.wrapper
(user_type (identifier) @base . (type_arguments) .) @type.generic
(user_type (type_arguments (type_projection) @argument) .) @type.generic
(type_projection (type) @inner) @type.wrapper
(annotation (user_type (identifier) @type.keyword .))
(annotation (constructor_invocation (user_type (identifier) @type.keyword .)))
(nullable_type (type) @base) @type.nullable
(parenthesized_type (type) @inner) @type.wrapper
(non_nullable_type . (type) @inner) @type.wrapper

(function_type) @type.function @definition.function_type @scope.type
(function_type (function_type_parameters) . (type) @type) @definition.function_type
((function_type_parameters (type) @definition.parameter @type) (#set! name _))
((function_type [(user_type) (nullable_type) (parenthesized_type)] @definition.parameter @type . (function_type_parameters)) (#set! name this))

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

[(block_comment) (line_comment)] @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
