; Values and types of Java.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
(scoped_identifier (identifier) @expr.ignore)
(labeled_statement . (identifier) @expr.ignore)
(break_statement (identifier) @expr.ignore)
(continue_statement (identifier) @expr.ignore)
(element_value_pair key: (_) @expr.ignore)
(record_pattern . (identifier) @expr.ignore)
(switch_label (identifier) @expr.ignore (#eq? @expr.ignore "default"))
(this) @expr.self
(super) @expr.super

((string_literal) @expr.literal (#set! type String))
(string_literal (string_fragment) @text) @expr.literal
([(decimal_integer_literal) (hex_integer_literal) (octal_integer_literal) (binary_integer_literal)] @expr.literal (#set! type int))
([(decimal_integer_literal) (hex_integer_literal) (octal_integer_literal) (binary_integer_literal)] @expr.literal
  (#match? @expr.literal "[lL]$") (#set! type long))
([(decimal_floating_point_literal) (hex_floating_point_literal)] @expr.literal (#set! type double))
([(decimal_floating_point_literal) (hex_floating_point_literal)] @expr.literal
  (#match? @expr.literal "[fF]$") (#set! type float))
((character_literal) @expr.literal (#set! type char))
([(true) (false)] @expr.literal (#set! type boolean))
((null_literal) @expr.literal (#set! type null))
((class_literal) @expr.literal (#set! type Class))
((instanceof_expression) @expr.literal (#set! type boolean))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(field_access object: (_) @base field: (identifier) @name) @expr.member
; `Outer.this` is the receiver of a class around.
(field_access object: (_) @type field: (this) @base) @expr.cast
(method_invocation name: (_) @name) @expr.call
(method_invocation object: (_) @base) @expr.call
(method_invocation arguments: (argument_list (expression) @argument)) @expr.call
(method_invocation type_arguments: (type_arguments (_) @typeArgument)) @expr.call
(explicit_constructor_invocation constructor: (_) @callee) @expr.call
(explicit_constructor_invocation arguments: (argument_list (expression) @argument)) @expr.call

(object_creation_expression type: (type_identifier) @callee) @expr.construct
(object_creation_expression type: (type_identifier) @expr.name)
(object_creation_expression type: (scoped_type_identifier) @callee) @expr.construct
(object_creation_expression type: (scoped_type_identifier . (_) @base (type_identifier) @name .) @expr.member)
(object_creation_expression type: (generic_type . (_) @callee)) @expr.construct
(object_creation_expression type: (generic_type . (type_identifier) @expr.name))
(object_creation_expression type: (generic_type . (scoped_type_identifier . (_) @base (type_identifier) @name .) @expr.member))
(object_creation_expression type: (generic_type (type_arguments (_) @typeArgument))) @expr.construct
(object_creation_expression arguments: (argument_list (expression) @argument)) @expr.construct

; A constant with arguments constructs its enumeration.
(enum_declaration name: (_) @callee body: (enum_body (enum_constant name: (_) @name arguments: (_)) @expr.construct))
(enum_constant arguments: (argument_list (expression) @argument)) @expr.construct

(method_reference . (_) @base (identifier) @name .) @expr.method
(method_reference . (identifier) @inner "new") @expr.wrapper

(array_access array: (_) @base index: (_) @index) @expr.element
((array_creation_expression) @expr.collection (#set! type array))
(array_creation_expression value: (array_initializer (expression) @item)) @expr.collection
((array_initializer) @expr.collection (#set! type array))
(array_initializer (expression) @item) @expr.collection

(cast_expression type: (_) @type value: (_) @base) @expr.cast
(parenthesized_expression (expression) @inner) @expr.wrapper
(ternary_expression consequence: (_) @alternative alternative: (_) @alternative) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(unary_expression operator: _ @operator operand: (_) @operand) @expr.operator
(update_expression (_) @inner) @expr.wrapper
(assignment_expression right: (_) @inner) @expr.wrapper
(switch_expression body: (switch_block (switch_rule (expression_statement (expression) @alternative)))) @expr.union

; ── types ────────────────────────────────────────────────────────────────────────────────────────

((type_identifier) @type.name (#not-eq? @type.name "var"))
(scoped_type_identifier . (_) @base (type_identifier) @name .) @type.name
(scoped_type_identifier . (type_identifier) @expr.name)
(scoped_type_identifier . (scoped_type_identifier . (_) @base (type_identifier) @name .) @expr.member)
(record_pattern . (identifier) @type.name)
(generic_type . (_) @base) @type.generic
(generic_type (type_arguments (_) @argument)) @type.generic
(wildcard) @type.keyword
(wildcard (_) @inner .) @type.wrapper
(array_type element: (_) @base) @type.array
(annotated_type (_) @inner .) @type.wrapper
(catch_type (_) @alternative) @type.union
(catch_type . (_) @inner .) @type.wrapper
[(integral_type) (floating_point_type) (boolean_type) (void_type)] @type.keyword

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

[(block_comment) (line_comment)] @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
