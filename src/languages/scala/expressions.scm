; Values and types of Scala.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
(wildcard) @expr.name
((identifier) @expr.self (#eq? @expr.self "this"))
((identifier) @expr.super (#eq? @expr.super "super"))
(call_expression arguments: (case_block "{" @expr.name))
(package_identifier (identifier) @expr.ignore)
(import_declaration (identifier) @expr.ignore)
(export_declaration (identifier) @expr.ignore)
(access_qualifier (identifier) @expr.ignore)
(interpolated_string_expression interpolator: (identifier) @expr.ignore)

([(string) (interpolated_string_expression)] @expr.literal (#set! type String))
((integer_literal) @expr.literal (#set! type Int))
((integer_literal) @expr.literal (#match? @expr.literal "[lL]$") (#set! type Long))
((floating_point_literal) @expr.literal (#set! type Double))
((character_literal) @expr.literal (#set! type Char))
((boolean_literal) @expr.literal (#set! type Boolean))
((null_literal) @expr.literal (#set! type null))
((unit) @expr.literal (#set! type Unit))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(field_expression value: (_) @base field: (_) @name) @expr.member
(stable_identifier . (_) @base (identifier) @name .) @expr.member
((field_expression value: (_) @type field: (identifier) @base) @expr.cast (#eq? @base "this"))

(call_expression function: (_) @callee) @expr.call
(call_expression function: (generic_function function: (_) @callee)) @expr.call
(call_expression function: (generic_function type_arguments: (type_arguments (_) @typeArgument))) @expr.call
(call_expression arguments: (arguments (expression) @argument)) @expr.call
(call_expression arguments: (arguments . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] .) @argument) @expr.call
(call_expression arguments: [(case_block) (block)] @argument) @expr.call
(call_expression arguments: (colon_argument (indented_block) @argument)) @expr.call
(generic_function function: (_) @inner) @expr.wrapper
(arguments (assignment_expression left: (identifier) @label right: (_) @inner) @expr.labelled)
(ascription_expression . (_) @base (_) @type) @expr.cast

(infix_expression left: (_) @base operator: (_) @name right: (_) @argument) @expr.call
((infix_expression left: (_) @argument operator: (operator_identifier) @name right: (_) @base) @expr.call (#match? @name ":$"))
((infix_expression operator: (operator_identifier) @operator) @expr.operator (#any-of? @operator "==" "!=" "&&" "||"))
(postfix_expression . (_) @base (identifier) @name .) @expr.member
(prefix_expression (_) @inner) @expr.wrapper

(instance_expression (type_identifier) @callee) @expr.construct
(instance_expression (type_identifier) @expr.name)
(instance_expression (stable_type_identifier) @callee) @expr.construct
(instance_expression (stable_type_identifier . (_) @base (type_identifier) @name .) @expr.member)
(instance_expression (generic_type type: (_) @callee)) @expr.construct
(instance_expression (generic_type type: (type_identifier) @expr.name))
(instance_expression (generic_type type: (stable_type_identifier . (_) @base (type_identifier) @name .) @expr.member))
(instance_expression (generic_type type_arguments: (type_arguments (_) @typeArgument))) @expr.construct
(instance_expression arguments: (arguments (expression) @argument)) @expr.construct
(extends_clause . type: (type_identifier) @callee arguments: (arguments)) @expr.construct
(extends_clause . type: (type_identifier) @expr.name arguments: (arguments))
(extends_clause . type: (generic_type type: (type_identifier) @callee) arguments: (arguments)) @expr.construct
(extends_clause . type: (generic_type type: (type_identifier) @expr.name) arguments: (arguments))
(extends_clause arguments: (arguments (expression) @argument)) @expr.construct
(annotation name: (type_identifier) @expr.name)
(extends_clause type: (type_identifier) @expr.name)
(extends_clause type: (generic_type type: (type_identifier) @expr.name))
(instance_expression (type_identifier) @expr.name (template_body))

(parenthesized_expression (expression) @inner) @expr.wrapper
((tuple_expression) @expr.collection (#set! type tuple))
(tuple_expression (expression) @item) @expr.collection
(if_expression consequence: (_) @alternative) @expr.union
(if_expression alternative: (_) @alternative) @expr.union
(match_expression body: (case_block (case_clause (_) @alternative .))) @expr.union
(match_expression body: (indented_cases (case_clause (_) @alternative .))) @expr.union
(try_expression body: (_) @inner) @expr.wrapper
(block (expression) @inner .) @expr.wrapper
(indented_block (expression) @inner .) @expr.wrapper
; Braces and parentheses that a placeholder makes a function are more than what stands in them.
(call_expression arguments: (block . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] .) @expr.function)
(infix_expression right: (parenthesized_expression . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] .) @expr.function)
(infix_expression right: (block . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] .) @expr.function)
((for_expression "yield" body: (_) @item) @expr.collection (#set! type List))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
(stable_type_identifier . (_) @base (type_identifier) @name .) @type.name
(case_class_pattern type: (stable_type_identifier . (_) @base (type_identifier) @name .) @type.name)
(generic_type type: (_) @base) @type.generic
(generic_type type_arguments: (type_arguments (_) @argument)) @type.generic
(projected_type type: (_) @base selector: (type_identifier) @name) @type.name
(tuple_type (_) @item) @type.tuple
(compound_type base: (_) @alternative) @type.intersection
(compound_type extra: (_) @alternative) @type.intersection
(lazy_parameter_type type: (_) @inner) @type.wrapper
(repeated_parameter_type type: (_) @inner) @type.wrapper
(annotated_type . (_) @inner) @type.wrapper
(singleton_type . (_) @base) @type.query
(function_type return_type: (_) @type) @type.function @definition.function_type @scope.type
((function_type parameter_types: (parameter_types (_) @definition.parameter @type)) (#set! name _))

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

[(block_comment) (comment)] @comment.doc
(ERROR) @problem.syntax
; The marks of an unfinished merge read like operators.
((operator_identifier) @problem.syntax (#match? @problem.syntax "^(<{7}|={7}|>{7})$"))
(MISSING) @problem.missing
