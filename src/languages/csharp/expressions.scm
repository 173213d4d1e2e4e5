; Values and types of C#. Types are written as values are, so names of types are read where a type is meant.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
; An empty collection (`[]`), which a repair makes a name of.
((identifier) @expr.ignore (#eq? @expr.ignore "["))
(labeled_statement . (identifier) @expr.ignore)
(goto_statement (identifier) @expr.ignore)
(subpattern . (identifier) @expr.ignore . ":")
(explicit_interface_specifier (identifier) @expr.name)
(type_parameter_constraints_clause . (identifier) @expr.ignore)
(alias_qualified_name alias: (_) @expr.ignore)
(preproc_if condition: (identifier) @expr.ignore)
(preproc_elif condition: (identifier) @expr.ignore)
(tuple_element name: (_) @expr.ignore)
"this" @expr.self
"base" @expr.super

((string_literal) @expr.literal (#set! type string))
(string_literal (string_literal_content) @text) @expr.literal
([(verbatim_string_literal) (raw_string_literal) (interpolated_string_expression)] @expr.literal (#set! type string))
((character_literal) @expr.literal (#set! type char))
((integer_literal) @expr.literal (#set! type int))
((integer_literal) @expr.literal (#match? @expr.literal "[lL]$") (#set! type long))
((real_literal) @expr.literal (#set! type double))
((real_literal) @expr.literal (#match? @expr.literal "[fF]$") (#set! type float))
((real_literal) @expr.literal (#match? @expr.literal "[mM]$") (#set! type decimal))
((boolean_literal) @expr.literal (#set! type bool))
((null_literal) @expr.literal (#set! type null))
((typeof_expression) @expr.literal (#set! type Type))
([(is_pattern_expression) (is_expression)] @expr.literal (#set! type bool))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(member_access_expression expression: _ @base name: (identifier) @name) @expr.member
(member_access_expression expression: _ @base name: (generic_name . (identifier) @name)) @expr.member
(qualified_name qualifier: _ @base name: (identifier) @name) @expr.member
(qualified_name qualifier: _ @base name: (generic_name . (identifier) @name)) @expr.member
(alias_qualified_name name: (_) @inner) @expr.wrapper
(conditional_access_expression condition: _ @base (member_binding_expression name: (identifier) @name)) @expr.member
(conditional_access_expression condition: _ @base (member_binding_expression name: (generic_name . (identifier) @name))) @expr.member
(conditional_access_expression condition: _ @base (element_binding_expression (argument (_) @index))) @expr.element
(element_access_expression expression: _ @base subscript: (bracketed_argument_list (argument (_) @index))) @expr.element

(invocation_expression function: _ @callee) @expr.call
(invocation_expression arguments: (argument_list (argument) @argument)) @expr.call
(invocation_expression function: (generic_name (type_argument_list (_) @typeArgument))) @expr.call
(invocation_expression function: (member_access_expression name: (generic_name (type_argument_list (_) @typeArgument)))) @expr.call
(invocation_expression
  function: (conditional_access_expression (member_binding_expression name: (generic_name (type_argument_list (_) @typeArgument)))))
  @expr.call
((invocation_expression function: (identifier) @_word) @expr.literal (#eq? @_word "nameof") (#set! type string))
((invocation_expression function: (identifier) @expr.ignore) (#eq? @expr.ignore "nameof"))

(argument (_) @inner) @expr.wrapper
(argument "this" @inner) @expr.wrapper
(argument name: (_) @label (_) @inner .) @expr.labelled
(attribute_argument (_) @inner) @expr.wrapper
(attribute_argument name: (_) @label (_) @inner .) @expr.labelled
(attribute_argument . (identifier) @expr.ignore "=")

(constructor_initializer ["this" "base"] @callee) @expr.call
(constructor_initializer (argument_list (argument) @argument)) @expr.call

(object_creation_expression type: (_) @callee) @expr.construct
(object_creation_expression type: (generic_name . (identifier) @name)) @expr.construct
(object_creation_expression arguments: (argument_list (argument) @argument)) @expr.construct
(object_creation_expression type: (identifier) @type.name @expr.type @type)
((object_creation_expression type: (array_type) @type @base) @expr.cast)
(variable_declaration type: (_) @callee (variable_declarator (implicit_object_creation_expression) @expr.construct))
(variable_declaration type: (identifier) @type.name @expr.type @type (variable_declarator (implicit_object_creation_expression)))
(property_declaration type: (_) @callee value: (implicit_object_creation_expression) @expr.construct)
(property_declaration type: (identifier) @type.name @expr.type @type value: (implicit_object_creation_expression))
(implicit_object_creation_expression (argument_list (argument) @argument)) @expr.construct

; What an initialiser sets are members of what is made.
(object_creation_expression type: (_) @base
  initializer: (initializer_expression (assignment_expression left: (identifier) @name @expr.member)))
(implicit_object_creation_expression (initializer_expression (assignment_expression left: (identifier) @expr.ignore)))
(assignment_expression right: (initializer_expression (assignment_expression left: (identifier) @expr.ignore)))
(with_initializer . (identifier) @expr.ignore)
(anonymous_object_creation_expression (identifier) @expr.ignore . "=")

((generic_name) @expr.type @type)
((predefined_type) @expr.type @type)
(invocation_expression function: (generic_name . (identifier) @inner) @expr.wrapper)

((array_creation_expression type: (array_type) @type @base) @expr.cast)
((implicit_array_creation_expression) @expr.collection (#set! type array))
(implicit_array_creation_expression (initializer_expression (expression) @item)) @expr.collection

(cast_expression type: (_) @type value: (_) @base) @expr.cast
(as_expression left: (_) @base right: (_) @type) @expr.cast
(await_expression (_) @base) @expr.await
(parenthesized_expression (_) @inner) @expr.wrapper
(parenthesized_expression "this" @inner) @expr.wrapper
(checked_expression (_) @inner) @expr.wrapper
(ref_expression (_) @inner) @expr.wrapper
(conditional_expression consequence: _ @alternative alternative: _ @alternative) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(binary_expression left: (_) @alternative operator: "??" right: (_) @alternative) @expr.union
(prefix_unary_expression _ @operator (_) @operand) @expr.operator
(postfix_unary_expression (_) @inner) @expr.wrapper
(assignment_expression right: (_) @inner) @expr.wrapper
(switch_expression (switch_expression_arm (_) @alternative .)) @expr.union
(arrow_expression_clause (_) @inner) @expr.wrapper
((query_expression (select_clause (_) @item)) @expr.collection (#set! type IEnumerable))
(tuple_expression (argument) @item) @expr.collection
((tuple_expression) @expr.collection (#set! type tuple))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(generic_name . (identifier) @base) @type.generic
(generic_name (type_argument_list (_) @argument)) @type.generic
(qualified_name qualifier: _ @_outer name: (generic_name) @inner) @type.wrapper
(qualified_name qualifier: _ @base name: (generic_name . (identifier) @name @type.name))
(predefined_type) @type.keyword
(array_type type: (_) @base) @type.array
(nullable_type type: (_) @base) @type.nullable
(pointer_type type: (_) @base) @type.pointer
(ref_type type: (_) @inner) @type.wrapper
(scoped_type type: (_) @inner) @type.wrapper
(tuple_type (tuple_element type: (_) @item)) @type.tuple

; ── names of namespaces ──────────────────────────────────────────────────────────────────────────

(using_directive (qualified_name [(identifier) (qualified_name)] @expr.ignore))
(using_directive (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore)))
(using_directive (qualified_name (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore))))
(using_directive (qualified_name (qualified_name (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore)))))
(namespace_declaration name: (_) @expr.ignore)
(namespace_declaration name: (qualified_name [(identifier) (qualified_name)] @expr.ignore))
(namespace_declaration name: (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore)))
(namespace_declaration name: (qualified_name (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore))))
(file_scoped_namespace_declaration name: (_) @expr.ignore)
(file_scoped_namespace_declaration name: (qualified_name [(identifier) (qualified_name)] @expr.ignore))
(file_scoped_namespace_declaration name: (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore)))
(file_scoped_namespace_declaration name: (qualified_name (qualified_name (qualified_name [(identifier) (qualified_name)] @expr.ignore))))

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
