; Values and types of PHP.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(name) @expr.name
(qualified_name) @expr.name
(variable_name) @expr.name
(variable_name (name) @expr.ignore)
(dynamic_variable_name (name) @expr.ignore)
(qualified_name (name) @expr.ignore)
(namespace_name (name) @expr.ignore)
(namespace_use_clause (_) @expr.ignore)
(namespace_use_clause (qualified_name) @expr.ignore)
(const_element . (name) @expr.ignore)
(use_list (use_as_clause (_) @expr.ignore))
(use_list (use_instead_of_clause (class_constant_access_expression (name) @expr.ignore)))
(use_list (use_instead_of_clause (class_constant_access_expression) @expr.ignore))
(declare_directive) @expr.ignore
(goto_statement (name) @expr.ignore)
(named_label_statement (name) @expr.ignore)
((name) @expr.ignore (#match? @expr.ignore "^__(DIR|FILE|LINE|CLASS|FUNCTION|METHOD|NAMESPACE|TRAIT)__$"))
((variable_name) @expr.self (#eq? @expr.self "$this"))
((relative_scope) @expr.self)
((relative_scope) @expr.super (#eq? @expr.super "parent"))

((string) @expr.literal (#set! type string))
(string (string_content) @text) @expr.literal
([(encapsed_string) (heredoc) (nowdoc) (shell_command_expression)] @expr.literal (#set! type string))
((integer) @expr.literal (#set! type int))
((float) @expr.literal (#set! type float))
((boolean) @expr.literal (#set! type bool))
((null) @expr.literal (#set! type null))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(member_access_expression object: (_) @base name: (name) @name) @expr.member
(nullsafe_member_access_expression object: (_) @base name: (name) @name) @expr.member
(scoped_property_access_expression scope: (_) @base name: (variable_name (name) @name)) @expr.member
(class_constant_access_expression . (_) @base . (name) @name .) @expr.member
((class_constant_access_expression . (_) . (name) @_word .) @expr.literal (#eq? @_word "class") (#set! type string))

(member_call_expression object: (_) @base name: (name) @name) @expr.call
(member_call_expression arguments: (arguments (argument) @argument)) @expr.call
(nullsafe_member_call_expression object: (_) @base name: (name) @name) @expr.call
(nullsafe_member_call_expression arguments: (arguments (argument) @argument)) @expr.call
(scoped_call_expression scope: (_) @base name: (name) @name) @expr.call
(scoped_call_expression arguments: (arguments (argument) @argument)) @expr.call
(function_call_expression function: (_) @callee) @expr.call
(function_call_expression arguments: (arguments (argument) @argument)) @expr.call
((member_call_expression object: (_) @base name: (name) @name arguments: (arguments (variadic_placeholder))) @expr.method)
((scoped_call_expression scope: (_) @base name: (name) @name arguments: (arguments (variadic_placeholder))) @expr.method)
(function_call_expression function: (_) @inner arguments: (arguments (variadic_placeholder))) @expr.wrapper

(object_creation_expression . [(name) (qualified_name) (variable_name) (anonymous_class) (member_access_expression)] @callee) @expr.construct
(object_creation_expression (arguments (argument) @argument)) @expr.construct
(object_creation_expression (anonymous_class (arguments (argument) @argument))) @expr.construct
(object_creation_expression . (name) @expr.self (#any-of? @expr.self "self" "static"))
(property_element name: (variable_name) @expr.ignore)
(scoped_property_access_expression name: (variable_name) @expr.ignore)

(argument (_) @inner .) @expr.wrapper
(argument name: (_) @label (_) @inner .) @expr.labelled
(argument (variadic_unpacking (_) @inner)) @expr.spread

(subscript_expression . (_) @base) @expr.element
(subscript_expression . (_) . (_) @index) @expr.element
((array_creation_expression) @expr.collection (#set! type array))
(array_creation_expression (array_element_initializer (_) @item .)) @expr.collection
(clone_expression (_) @inner) @expr.wrapper
(parenthesized_expression (_) @inner) @expr.wrapper
(reference_assignment_expression right: (_) @inner) @expr.wrapper
(assignment_expression right: (_) @inner) @expr.wrapper
(augmented_assignment_expression right: (_) @inner) @expr.wrapper
(error_suppression_expression (_) @inner) @expr.wrapper
(update_expression argument: (_) @inner) @expr.wrapper
(conditional_expression body: (_) @alternative alternative: (_) @alternative) @expr.union
(conditional_expression !body condition: (_) @alternative alternative: (_) @alternative) @expr.union
(match_expression body: (match_block (match_conditional_expression return_expression: (_) @alternative))) @expr.union
(match_expression body: (match_block (match_default_expression return_expression: (_) @alternative))) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(binary_expression left: (_) @alternative operator: "??" right: (_) @alternative) @expr.union
((binary_expression operator: ".") @expr.literal (#set! type string))
((binary_expression operator: "instanceof") @expr.literal (#set! type bool))
(unary_op_expression argument: (_) @operand) @expr.operator
((cast_expression type: (cast_type) @_word) @expr.literal (#eq? @_word "string") (#set! type string))
((cast_expression type: (cast_type) @_word) @expr.literal (#eq? @_word "int") (#set! type int))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(named_type [(name) (qualified_name)] @inner) @type.wrapper
((named_type (name) @_word) @type.self (#any-of? @_word "self" "static"))
(named_type (name) @expr.ignore (#any-of? @expr.ignore "self" "static"))
(optional_type (_) @base) @type.nullable
(primitive_type) @type.keyword
(union_type (_) @alternative) @type.union
(intersection_type (_) @alternative) @type.intersection
(type_list (_) @alternative) @type.union

; ── what holds where ─────────────────────────────────────────────────────────────────────────────

(if_statement condition: (_) @condition body: (_) @then) @flow.if
(if_statement alternative: (_) @else) @flow.if
((else_if_clause condition: (_) @condition body: (_) @then) @flow.if (#set! branch inner))
(while_statement condition: (_) @condition body: (_) @then) @flow.if
(conditional_expression condition: (_) @condition body: (_) @then alternative: (_) @else) @flow.if
(binary_expression left: (_) @condition operator: ["&&" "and"] right: (_) @then) @flow.if
(binary_expression left: (_) @condition operator: ["||" "or"] right: (_) @else) @flow.if
(match_conditional_expression conditional_expressions: (match_condition_list . (_) @condition .) return_expression: (_) @then) @flow.if
((expression_statement (function_call_expression function: (name) @_function arguments: (arguments . (argument (_) @condition)))) @flow.assert
  (#eq? @_function "assert"))
(compound_statement) @flow.block
(compound_statement [(return_statement) (continue_statement) (break_statement)] .) @flow.leaves
(compound_statement (expression_statement (throw_expression)) .) @flow.leaves

(binary_expression left: (_) @subject operator: "instanceof" right: (_) @value) @test.instance
(unary_op_expression operator: "!" argument: (_) @operand) @test.not
(binary_expression left: (_) @operand operator: ["&&" "and"] right: (_) @operand) @test.and
(binary_expression left: (_) @operand operator: ["||" "or"] right: (_) @operand) @test.or

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
