; Values and types of C++. A pointer is the value it leads to, unless a type says what `*` and `->` give.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
(destructor_name (identifier) @expr.ignore)
(parameter_declaration declarator: [
  (identifier) @expr.ignore
  (reference_declarator (identifier) @expr.ignore)
  (pointer_declarator declarator: (identifier) @expr.ignore)
])
(using_declaration (identifier) @expr.ignore)
(using_declaration (qualified_identifier) @expr.ignore @type.wrapper)
(goto_statement label: (_) @expr.ignore)
(qualified_identifier name: [
  (identifier) (template_function) (operator_name) (destructor_name) (field_identifier) (template_method) (dependent_name)
]) @expr.qualified
(qualified_identifier name: (qualified_identifier name: [
  (identifier) (template_function) (operator_name) (destructor_name) (field_identifier) (template_method) (dependent_name)
])) @expr.qualified
(qualified_identifier name: (qualified_identifier name: (qualified_identifier name: [
  (identifier) (template_function) (operator_name) (field_identifier) (template_method) (dependent_name)
]))) @expr.qualified
(qualified_identifier name: (qualified_identifier name: (qualified_identifier name: (qualified_identifier name: [
  (identifier) (template_function)
])))) @expr.qualified
(qualified_identifier name: (identifier) @expr.ignore)
(qualified_identifier name: (template_function name: (identifier) @expr.ignore))
(template_function name: (_) @inner) @expr.wrapper
(template_type name: (_) @inner) @expr.wrapper

((string_literal) @expr.literal (#set! type string))
((concatenated_string) @expr.literal (#set! type string))
((raw_string_literal) @expr.literal (#set! type string))
(string_literal (string_content) @text) @expr.literal
((char_literal) @expr.literal (#set! type char))
((number_literal) @expr.literal (#set! type int))
((number_literal) @expr.literal (#match? @expr.literal "^(?!0[xX])[0-9']*(\\.|[eE])|[fF]$") (#set! type double))
([(true) (false)] @expr.literal (#set! type bool))
((null) @expr.literal (#set! type nullptr))
((sizeof_expression) @expr.literal (#set! type int))
(this) @expr.self

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(field_expression argument: (_) @base field: [
  (field_identifier) @name
  (destructor_name) @name
  (template_method name: (_) @name)
  (dependent_name (field_identifier) @name)
  (dependent_name (template_method name: (_) @name))
  (qualified_identifier name: (_) @name)
]) @expr.member
((field_expression operator: "->") @expr.member (#set! via pointer))
(subscript_expression argument: (_) @base indices: (subscript_argument_list (_) @argument)) @expr.element
(pointer_expression operator: "*" argument: (_) @base) @expr.dereference
(pointer_expression operator: "&" argument: (_) @inner) @expr.wrapper
(parenthesized_expression (_) @inner) @expr.wrapper
(comma_expression right: (_) @inner) @expr.wrapper
(assignment_expression right: (_) @inner) @expr.wrapper
(update_expression argument: (_) @inner) @expr.wrapper
(co_await_expression argument: (_) @inner) @expr.wrapper
(parameter_pack_expansion pattern: (_) @inner) @expr.wrapper

(call_expression function: (_) @callee) @expr.call
(call_expression arguments: (argument_list (_) @argument)) @expr.call
(call_expression function: [
  (template_function arguments: (template_argument_list (_) @typeArgument))
  (qualified_identifier name: (template_function arguments: (template_argument_list (_) @typeArgument)))
  (qualified_identifier name: (qualified_identifier name: (template_function arguments: (template_argument_list (_) @typeArgument))))
  (field_expression field: (template_method arguments: (template_argument_list (_) @typeArgument)))
  (field_expression field: (dependent_name (template_method arguments: (template_argument_list (_) @typeArgument))))
]) @expr.call
; The casts of the language.
((call_expression function: (template_function name: (identifier) @_cast arguments: (template_argument_list . (_) @type))
  arguments: (argument_list . (_) @base)) @expr.cast
  (#any-of? @_cast "static_cast" "dynamic_cast" "reinterpret_cast" "const_cast"))
((template_function name: (identifier) @expr.ignore)
  (#any-of? @expr.ignore "static_cast" "dynamic_cast" "reinterpret_cast" "const_cast"))

; ── initialisers ─────────────────────────────────────────────────────────────────────────────────

((initializer_list) @expr.collection (#set! type list))
(initializer_list (_) @item) @expr.collection
(initializer_pair value: (_) @inner) @expr.wrapper
(field_designator (field_identifier) @expr.ignore)
(preproc_include path: (_) @expr.ignore)

; ── constructions ────────────────────────────────────────────────────────────────────────────────

(new_expression type: (_) @callee) @expr.construct
(new_expression arguments: (argument_list (_) @argument)) @expr.construct
(new_expression arguments: (initializer_list (_) @argument)) @expr.construct
(new_expression type: (template_type arguments: (template_argument_list (_) @typeArgument))) @expr.construct
(new_expression type: (qualified_identifier name: (template_type arguments: (template_argument_list (_) @typeArgument)))) @expr.construct
(new_expression type: (type_identifier) @expr.name)
(new_expression type: (template_type name: (type_identifier) @expr.name))
(new_expression type: (qualified_identifier) @expr.qualified)

(compound_literal_expression type: (_) @callee value: (initializer_list)) @expr.construct
(compound_literal_expression value: (initializer_list (_) @argument)) @expr.construct
(compound_literal_expression type: (type_identifier) @expr.name)
(compound_literal_expression type: (template_type name: (type_identifier) @expr.name))
(compound_literal_expression type: (qualified_identifier) @expr.qualified)
(compound_literal_expression type: (template_type arguments: (template_argument_list (_) @typeArgument))) @expr.construct

; `T x(1);` and `T x{1};`
(declaration type: [(type_identifier) (qualified_identifier) (template_type)] @callee
  declarator: (init_declarator value: [(argument_list) (initializer_list)] @expr.construct))
(declaration type: [(type_identifier) (qualified_identifier) (template_type)]
  declarator: (init_declarator value: (argument_list (_) @argument) @expr.construct))
(declaration type: [(type_identifier) (qualified_identifier) (template_type)]
  declarator: (init_declarator value: (initializer_list (_) @argument) @expr.construct))
(declaration type: (type_identifier) @expr.name declarator: (init_declarator value: [(argument_list) (initializer_list)]))
(declaration type: (template_type name: (type_identifier) @expr.name) declarator: (init_declarator value: [(argument_list) (initializer_list)]))
(declaration type: (qualified_identifier) @expr.qualified declarator: (init_declarator value: [(argument_list) (initializer_list)]))

((declaration declarator: (init_declarator "=" value: (initializer_list) @expr.collection)) (#set! type list))
(declaration type: (_) @expr.ignore declarator: (init_declarator "=" value: (initializer_list)))
(compound_statement (declaration type: [(type_identifier) (qualified_identifier) (template_type)] @callee
  declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])) @expr.construct)))
(compound_statement (declaration type: [(type_identifier) (qualified_identifier) (template_type)] declarator: (function_declarator declarator: (identifier)
  parameters: (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])) @expr.construct)))
(compound_statement (declaration type: [(type_identifier) (qualified_identifier) (template_type)] declarator: (function_declarator declarator: (identifier)
  parameters: (parameter_list (parameter_declaration type: (_) @argument)) @expr.construct)))
(compound_statement (declaration type: (type_identifier) @expr.name declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])))))
(compound_statement (declaration type: (qualified_identifier) @expr.qualified declarator: (function_declarator declarator: (identifier)
  parameters: (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])))))
(compound_statement (declaration type: (template_type name: (type_identifier) @expr.name) declarator: (function_declarator
  declarator: (identifier) parameters: (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])))))
(compound_statement (declaration declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list (parameter_declaration type: (type_identifier) @expr.name)))))
(compound_statement (declaration declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list (parameter_declaration type: (qualified_identifier) @expr.qualified)))))

; A base or member that a constructor makes.
(field_initializer [
  (field_identifier) @callee
  (template_method name: (_) @callee)
  (qualified_identifier) @callee
] [(argument_list) (initializer_list)]) @expr.construct
(field_initializer (argument_list (_) @argument)) @expr.construct
(field_initializer (initializer_list (_) @argument)) @expr.construct
(field_initializer (field_identifier) @expr.name)
(field_initializer (template_method name: (_) @expr.name))

(cast_expression type: (_) @type value: (_) @base) @expr.cast
(conditional_expression consequence: (_) @alternative alternative: (_) @alternative) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(unary_expression operator: _ @operator argument: (_) @operand) @expr.operator
(assignment_expression left: (_) @operand operator: ["*=" "/=" "%=" "+=" "-=" "<<=" ">>=" "&=" "^=" "|="] @operator right: (_) @operand)
  @expr.operator

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
(compound_statement (declaration declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list (parameter_declaration type: (type_identifier) @type.wrapper)))))
(class_specifier name: (_) @inner) @type.wrapper
(struct_specifier name: (_) @inner) @type.wrapper
(union_specifier name: (_) @inner) @type.wrapper
(enum_specifier name: (_) @inner) @type.wrapper
[(struct_specifier !name body: (_)) (union_specifier !name body: (_)) (enum_specifier !name body: (_))] @type.object
(template_type name: (_) @base) @type.generic
(template_type arguments: (template_argument_list (_) @argument)) @type.generic
(qualified_identifier name: [(type_identifier) (template_type)]) @type.qualified
(qualified_identifier name: (qualified_identifier name: [(type_identifier) (template_type)])) @type.qualified
(qualified_identifier name: (qualified_identifier name: (qualified_identifier name: [(type_identifier) (template_type)]))) @type.qualified
(compound_statement (declaration declarator: (function_declarator declarator: (identifier) parameters:
    (parameter_list (parameter_declaration type: (qualified_identifier) @type.wrapper)))))
(qualified_identifier name: (qualified_identifier) @expr.ignore @type.wrapper)
(qualified_identifier name: (type_identifier) @type.wrapper)
(qualified_identifier name: (template_type name: (type_identifier) @type.wrapper))
[(primitive_type) (sized_type_specifier)] @type.keyword
(type_descriptor type: (_) @inner !declarator) @type.wrapper
(type_descriptor type: (_) @inner declarator: [
  (abstract_pointer_declarator) (abstract_reference_declarator) (abstract_array_declarator) (abstract_parenthesized_declarator)
]) @type.wrapper
(type_descriptor type: (_) @type declarator: (abstract_function_declarator) @definition.function_type @scope.type @type.function)
(type_descriptor declarator: (abstract_function_declarator) @inner) @type.wrapper
(dependent_type (_) @inner .) @type.wrapper

; Types of functions; what stands in front of the declarator is their result.
[
  (field_declaration type: (_) @type declarator:
    (function_declarator declarator: (parenthesized_declarator)) @definition.function_type @scope.type @type.function)
  (field_declaration type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator declarator: (parenthesized_declarator)) @definition.function_type @scope.type @type.function))
  (type_definition type: (_) @type declarator: (function_declarator) @definition.function_type @scope.type @type.function)
  (type_definition type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator) @definition.function_type @scope.type @type.function))
  (parameter_declaration type: (_) @type declarator: (function_declarator) @definition.function_type @scope.type @type.function)
  (parameter_declaration type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator) @definition.function_type @scope.type @type.function))
  (parameter_declaration type: (_) @type declarator: (reference_declarator
    (function_declarator) @definition.function_type @scope.type @type.function))
  (declaration type: (_) @type declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator))) @definition.function_type @scope.type @type.function)
]

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
