; Values and types of C. Pointers, arrays and what they lead to are one value: `p->x`, `(*p).x` and `p[0].x` name the same member.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
([(string_literal) (concatenated_string)] @expr.literal (#set! type string))
(string_literal (string_content) @text) @expr.literal
((char_literal) @expr.literal (#set! type char))
((number_literal) @expr.literal (#set! type int))
([(true) (false)] @expr.literal (#set! type bool))
((null) @expr.literal (#set! type null))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(field_expression argument: (_) @base field: (_) @name) @expr.member
(subscript_expression argument: (_) @inner) @expr.wrapper
(pointer_expression argument: (_) @inner) @expr.wrapper
(parenthesized_expression (_) @inner) @expr.wrapper
(comma_expression right: (_) @inner) @expr.wrapper
(assignment_expression right: (_) @inner) @expr.wrapper
(update_expression argument: (_) @inner) @expr.wrapper
(call_expression function: (_) @callee) @expr.call
(call_expression arguments: (argument_list (_) @argument)) @expr.call
(cast_expression type: (_) @type value: (_) @base) @expr.cast
(compound_literal_expression type: (_) @type value: (_) @base) @expr.cast
(conditional_expression consequence: (_) @alternative alternative: (_) @alternative) @expr.union
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(unary_expression operator: _ @operator argument: (_) @operand) @expr.operator
(assignment_expression left: (_) @operand operator: ["*=" "/=" "%=" "+=" "-=" "<<=" ">>=" "&=" "^=" "|="] @operator right: (_) @operand)
  @expr.operator

; ── initialisers ─────────────────────────────────────────────────────────────────────────────────

((initializer_list) @expr.collection (#set! type list))
(initializer_list (_) @item) @expr.collection
(initializer_list (initializer_pair designator: (field_designator (field_identifier) @key) value: (_) @value)) @expr.collection
(initializer_pair designator: (subscript_designator) value: (_) @inner) @expr.wrapper
(field_designator (field_identifier) @expr.literal)
(preproc_include path: (_) @expr.ignore)

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
(struct_specifier name: (type_identifier) @name) @type.name
(union_specifier name: (type_identifier) @name) @type.name
(enum_specifier name: (type_identifier) @name) @type.name
[(struct_specifier body: (_)) (union_specifier body: (_)) (enum_specifier body: (_))] @type.object
[(primitive_type) (sized_type_specifier)] @type.keyword
(type_descriptor type: (_) @inner) @type.wrapper
(macro_type_specifier type: (_) @inner) @type.wrapper

; Types of functions; what stands in front of the declarator is their result.
[
  (field_declaration type: (_) @type declarator:
    (function_declarator declarator: (parenthesized_declarator)) @definition.function_type @scope.type @type.function)
  (field_declaration type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator declarator: (parenthesized_declarator)) @definition.function_type @scope.type @type.function))
  (field_declaration type: (_) @type declarator: (pointer_declarator declarator: (pointer_declarator declarator:
    (function_declarator declarator: (parenthesized_declarator)) @definition.function_type @scope.type @type.function)))
  (type_definition type: (_) @type declarator: (function_declarator) @definition.function_type @scope.type @type.function)
  (type_definition type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator) @definition.function_type @scope.type @type.function))
  (parameter_declaration type: (_) @type declarator: (function_declarator) @definition.function_type @scope.type @type.function)
  (parameter_declaration type: (_) @type declarator: (pointer_declarator declarator:
    (function_declarator) @definition.function_type @scope.type @type.function))
  (declaration type: (_) @type declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator declarator: [(identifier) (array_declarator) (pointer_declarator)])))
    @definition.function_type @scope.type @type.function)
  (declaration type: (_) @type declarator: (pointer_declarator declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator declarator: [(identifier) (array_declarator)])))
    @definition.function_type @scope.type @type.function))
  (declaration type: (_) @type declarator: (init_declarator declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator)))
    @definition.function_type @scope.type @type.function))
  (declaration type: (_) @type declarator: (init_declarator declarator: (pointer_declarator declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator)))
    @definition.function_type @scope.type @type.function)))
]

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

(comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
