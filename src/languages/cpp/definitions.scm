; Includes, scopes, definitions and bindings of C++. The words of the captures are explained in core/languages/vocabulary.ts.

; ── includes and names of other namespaces ───────────────────────────────────────────────────────

; The text keeps its angle brackets: they say where it is looked for.
(preproc_include path: [(string_literal) (system_lib_string)] @module) @import.wildcard

((using_declaration "namespace" [(identifier) (qualified_identifier)] @module) @import.wildcard (#set! names namespace))
((using_declaration (qualified_identifier name: [
  (identifier) @imported
  (operator_name) @imported
  (qualified_identifier name: (identifier) @imported)
  (qualified_identifier name: (qualified_identifier name: (identifier) @imported))
]) @module) @import.named @_whole (#not-match? @_whole "^using\\s+(namespace|enum)\\b") (#set! names namespace))
((namespace_alias_definition name: (_) @local [(namespace_identifier) (nested_namespace_specifier)] @module .) @import.namespace
  (#set! names namespace))

; ── names ────────────────────────────────────────────────────────────────────────────────────────

(init_declarator declarator: (_) @inner) @name.wrapper
(pointer_declarator declarator: (_) @inner) @name.wrapper
(reference_declarator (_) @inner .) @name.wrapper
(array_declarator declarator: (_) @inner) @name.wrapper
(function_declarator declarator: (_) @inner) @name.wrapper
(attributed_declarator . (_) @inner) @name.wrapper
(parenthesized_declarator (_) @inner) @name.wrapper
(variadic_declarator (identifier) @inner) @name.wrapper
(template_function name: (_) @inner) @name.wrapper
(template_method name: (_) @inner) @name.wrapper
(dependent_name (_) @inner .) @name.wrapper
((operator_cast type: (_) @inner) @name.wrapper (#set! name "operator "))
(qualified_identifier name: (_) @inner) @name.wrapper
(qualified_identifier scope: (_) @base) @name.wrapper
(bitfield_clause) @expr.ignore

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (compound_statement)
  (for_statement)
  (for_range_loop)
  (if_statement)
  (while_statement)
  (switch_statement)
  (catch_clause)
] @scope.block
(template_declaration) @scope.header

(namespace_definition name: (_) @name body: (_) @body) @definition.namespace @scope.namespace

; ── functions ────────────────────────────────────────────────────────────────────────────────────

(function_definition declarator: (_) @name) @definition.function @scope.function
(function_definition body: (_) @body) @definition.function
(function_definition (try_statement body: (_) @body)) @definition.function
((function_definition type: (_) @type) @definition.function (#not-match? @type "^(auto|decltype)\\b"))
(function_definition (storage_class_specifier) @modifier) @definition.function
(function_definition declarator: [
  (function_declarator (trailing_return_type (_) @type))
  (pointer_declarator (function_declarator (trailing_return_type (_) @type)))
]) @definition.function
; To the grammar, a macro that stands alone in front of a member is its type.
((function_definition !type declarator: (function_declarator declarator: [
  (identifier)
  (qualified_identifier scope: [(namespace_identifier) @_owner (template_type name: (_) @_owner)] name: (identifier) @_own)
])) @definition.function (#eq? @_owner @_own) (#set! kind constructor))
((function_definition !type declarator: (function_declarator declarator:
  (qualified_identifier name: (qualified_identifier scope: [(namespace_identifier) @_owner (template_type name: (_) @_owner)]
    name: (identifier) @_own)))) @definition.function (#eq? @_owner @_own) (#set! kind constructor))
((class_specifier name: [(type_identifier) @_owner (template_type name: (_) @_owner)] body: (field_declaration_list [
  (function_definition !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function
  (template_declaration
    (function_definition !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function)
])) (#eq? @_owner @_own) (#set! kind constructor))
((struct_specifier name: [(type_identifier) @_owner (template_type name: (_) @_owner)] body: (field_declaration_list [
  (function_definition !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function
  (template_declaration
    (function_definition !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function)
])) (#eq? @_owner @_own) (#set! kind constructor))
((field_declaration_list (_ (function_definition !type declarator: (function_declarator declarator: (identifier))) @definition.function))
  (#set! kind constructor))

; What a function is declared by elsewhere: a prototype, and a member without a body.
([
  (declaration declarator: [
    (function_declarator declarator: [
      (identifier) (qualified_identifier) (operator_name) (destructor_name) (template_function) (parenthesized_declarator (identifier))
    ])
    (operator_cast)
    (pointer_declarator declarator: (function_declarator declarator: [(identifier) (operator_name) (qualified_identifier)]))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier))))
    (reference_declarator (function_declarator declarator: [(identifier) (operator_name) (qualified_identifier)]))
    (pointer_declarator declarator: (reference_declarator (function_declarator declarator: [(identifier) (operator_name)])))
  ] @name)
  (field_declaration declarator: [
    (function_declarator declarator: [(field_identifier) (identifier) (operator_name) (parenthesized_declarator (field_identifier))])
    (operator_cast)
    (pointer_declarator declarator: (function_declarator declarator: [(field_identifier) (operator_name)]))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (field_identifier))))
    (reference_declarator (function_declarator declarator: [(field_identifier) (operator_name)]))
    (pointer_declarator declarator: (reference_declarator (function_declarator declarator: [(field_identifier) (operator_name)])))
  ] @name)
] @definition.function @scope.function)
((declaration type: (_) @type declarator: [
  (function_declarator declarator: [(identifier) (qualified_identifier) (operator_name) (parenthesized_declarator (identifier))])
  (pointer_declarator declarator: (function_declarator))
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier))))
  (reference_declarator (function_declarator))
  (pointer_declarator declarator: (reference_declarator (function_declarator)))
]) @definition.function (#not-match? @type "^(auto|decltype)\\b"))
((field_declaration type: (_) @type declarator: [
  (function_declarator declarator: [(field_identifier) (identifier) (operator_name)])
  (pointer_declarator declarator: (function_declarator declarator: [(field_identifier) (operator_name)]))
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (field_identifier))))
  (reference_declarator (function_declarator declarator: [(field_identifier) (operator_name)]))
  (pointer_declarator declarator: (reference_declarator (function_declarator)))
]) @definition.function (#not-match? @type "^(auto|decltype)\\b"))
([
  (declaration declarator: (function_declarator (trailing_return_type (_) @type)))
  (field_declaration declarator: (function_declarator (trailing_return_type (_) @type)))
] @definition.function)
([
  (declaration (storage_class_specifier) @modifier declarator: [
    (function_declarator declarator: (identifier))
    (pointer_declarator declarator: (function_declarator))
    (reference_declarator (function_declarator))
  ])
  (field_declaration (storage_class_specifier) @modifier declarator: [
    (function_declarator declarator: (field_identifier))
    (pointer_declarator declarator: (function_declarator declarator: (field_identifier)))
    (reference_declarator (function_declarator declarator: (field_identifier)))
  ])
] @definition.function)
((field_declaration declarator: [
  (function_declarator declarator: [(field_identifier) (operator_name)])
  (pointer_declarator declarator: (function_declarator declarator: (field_identifier)))
  (reference_declarator (function_declarator declarator: (field_identifier)))
] default_value: (number_literal)) @definition.function (#set! flag abstract))
((field_declaration_list [
  (declaration !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function
  (template_declaration (declaration !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function)
  (_ (declaration !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function)
]) (#not-match? @_own "^[A-Z][A-Z0-9_]{2,}$") (#set! kind constructor))
; A macro that stands alone among members declares nothing that can be read here.
((field_declaration_list (declaration !type declarator: (function_declarator declarator: (identifier) @_own)) @definition.function)
  (#match? @_own "^[A-Z][A-Z0-9_]{2,}$") (#set! kind none))

; In a body, `T x(a);` and `T x(T());` are variables to people, and to the grammar functions.
(compound_statement (declaration type: (_) @type declarator: (function_declarator declarator: (identifier) @name parameters:
  (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])) @value))
  @definition.variable)
(compound_statement (declaration declarator: (function_declarator declarator: (identifier) parameters:
  (parameter_list . (parameter_declaration . type: [(type_identifier) (qualified_identifier) (template_type)])))) @scope.block)
((compound_statement (declaration declarator: (function_declarator parameters: (parameter_list [
  (parameter_declaration) (optional_parameter_declaration)
] @definition.parameter)))) (#set! kind none))

; Friends are declared elsewhere; one with a body stands beside the class.
((friend_declaration (declaration) @definition.function) (#set! kind none))
((friend_declaration (declaration declarator: [
  (function_declarator parameters: (parameter_list [(parameter_declaration) (optional_parameter_declaration)] @definition.parameter))
  (_ (function_declarator parameters: (parameter_list [(parameter_declaration) (optional_parameter_declaration)] @definition.parameter)))
])) (#set! kind none))
((friend_declaration (function_definition) @definition.function) (#set! kind function) (#set! visible outside))

((lambda_expression body: (_) @body) @definition.function @scope.function @expr.function (#set! self outer))
(lambda_expression declarator: (_ (trailing_return_type (_) @type))) @definition.function

(return_statement (_) @value) @bind.return

; ── parameters ───────────────────────────────────────────────────────────────────────────────────

(parameter_list [
  (parameter_declaration declarator: (_) @name)
  (optional_parameter_declaration declarator: (_) @name)
] @definition.parameter)
((variadic_parameter_declaration declarator: (_) @name) @definition.parameter (#set! flag variadic))
((parameter_list [
  (parameter_declaration type: (_) @type declarator: [
    (identifier)
    (pointer_declarator declarator: [(identifier) (pointer_declarator) (array_declarator) (reference_declarator)])
    (reference_declarator [(identifier) (parenthesized_declarator)]) (array_declarator) (abstract_pointer_declarator)
    (abstract_reference_declarator) (abstract_array_declarator)
  ])
  (parameter_declaration type: (_) @type !declarator)
  (optional_parameter_declaration type: (_) @type)
] @definition.parameter) (#not-match? @type "^auto\\b"))
(parameter_list (parameter_declaration declarator: (function_declarator) @type) @definition.parameter)
(parameter_list (parameter_declaration declarator: (pointer_declarator declarator: (function_declarator) @type)) @definition.parameter)
((variadic_parameter_declaration type: (_) @type) @definition.parameter)
(optional_parameter_declaration default_value: (_) @value) @definition.parameter
(parameter_list [
  (parameter_declaration (type_qualifier) @modifier)
  (optional_parameter_declaration (type_qualifier) @modifier)
] @definition.parameter)
([
  (parameter_declaration !declarator)
  (optional_parameter_declaration !declarator)
  (parameter_declaration declarator: [
    (abstract_pointer_declarator) (abstract_reference_declarator) (abstract_array_declarator) (abstract_function_declarator)
    (abstract_parenthesized_declarator)
  ])
  (optional_parameter_declaration declarator: [(abstract_pointer_declarator) (abstract_reference_declarator)])
] @definition.parameter (#set! name "_"))
((catch_clause parameters: (parameter_list (parameter_declaration) @definition.parameter)) (#set! kind none))
(catch_clause parameters: (parameter_list (parameter_declaration type: (_) @type declarator: (_) @target) @bind.declare))
(reference_declarator (_) @target .) @pattern.wrapper
(pointer_declarator declarator: (_) @target) @pattern.wrapper
; `(void)` says that there are none.
((parameter_list . (parameter_declaration !declarator type: (primitive_type) @_void) @definition.parameter .)
  (#eq? @_void "void") (#set! kind none))
((parameter_list "..." @definition.parameter) (#set! name "...") (#set! flag variadic))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_specifier name: [(type_identifier) (qualified_identifier)] @name body: (_) @body) @definition.class @scope.class
(struct_specifier name: [(type_identifier) (qualified_identifier)] @name body: (_) @body) @definition.struct @scope.class
(class_specifier (virtual_specifier) @modifier body: (_)) @definition.class
(struct_specifier (virtual_specifier) @modifier body: (_)) @definition.struct
; What is written for certain arguments alone does not bear the name of the template.
(class_specifier name: (template_type name: (_) @name) @attach body: (_) @body) @definition.class @scope.class
(struct_specifier name: (template_type name: (_) @name) @attach body: (_) @body) @definition.struct @scope.class
(union_specifier name: (_) @name body: (_) @body) @definition.union @scope.class
(enum_specifier name: (_) @name body: (_) @body) @definition.enum
(enum_specifier ["class" "struct"] name: (_) body: (_)) @scope.class
(enumerator name: (identifier) @name) @definition.enum_member
(enumerator value: (_) @value) @definition.enum_member

; Members of a class are private until a label says otherwise.
((class_specifier body: (field_declaration_list . "{" @section.label)) (#set! flag private))
(access_specifier ["public" "protected" "private"] @modifier) @section.label

; A type is made known, its members stand elsewhere.
([
  (translation_unit (class_specifier name: (type_identifier) @name !body) @definition.class)
  (declaration_list (class_specifier name: (type_identifier) @name !body) @definition.class)
  (preproc_ifdef (class_specifier name: (type_identifier) @name !body) @definition.class)
  (preproc_if (class_specifier name: (type_identifier) @name !body) @definition.class)
  (preproc_else (class_specifier name: (type_identifier) @name !body) @definition.class)
  (template_declaration (class_specifier name: (type_identifier) @name !body) @definition.class)
] (#set! flag bodiless))
([
  (translation_unit (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (declaration_list (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_ifdef (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_if (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_else (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (template_declaration (struct_specifier name: (type_identifier) @name !body) @definition.struct)
] (#set! flag bodiless))
((field_declaration type: (class_specifier name: (type_identifier) @name !body) @definition.class !declarator) (#set! flag bodiless))
((field_declaration type: (struct_specifier name: (type_identifier) @name !body) @definition.struct !declarator) (#set! flag bodiless))

; A nameless type is known by its first plain typedef.
(type_definition type: (struct_specifier !name body: (_) @body) @definition.struct @scope.class . declarator: (type_identifier) @name)
(type_definition type: (union_specifier !name body: (_) @body) @definition.union @scope.class . declarator: (type_identifier) @name)
(type_definition type: (enum_specifier !name body: (_) @body) @definition.enum . declarator: (type_identifier) @name)
(type_definition type: [(type_identifier) (qualified_identifier) (template_type) (primitive_type) (sized_type_specifier) (dependent_type)] @type
  declarator: (type_identifier) @definition.type_alias @name)
(type_definition type: [(type_identifier) (qualified_identifier) (template_type) (primitive_type) (sized_type_specifier) (dependent_type)] @type
  declarator: [(pointer_declarator) (reference_declarator) (array_declarator)] @definition.type_alias @name)
(type_definition declarator: (function_declarator) @type @name) @definition.type_alias
(type_definition declarator: (pointer_declarator declarator: (function_declarator)) @name) @definition.type_alias
((type_definition type: (_ name: (type_identifier) @_tag) @type declarator: (type_identifier) @definition.type_alias @name)
  (#not-eq? @_tag @name))
(alias_declaration name: (_) @name type: (_) @type) @definition.type_alias

(base_class_clause [(type_identifier) (qualified_identifier) (template_type)] @heritage.extends)

(type_parameter_declaration (type_identifier) @name) @definition.type_parameter
(optional_type_parameter_declaration name: (_) @name default_type: (_) @value) @definition.type_parameter
(variadic_type_parameter_declaration (type_identifier) @name) @definition.type_parameter
(template_template_parameter_declaration (type_parameter_declaration (type_identifier) @name)) @definition.type_parameter
(template_parameter_list [
  (parameter_declaration declarator: (_) @name)
  (optional_parameter_declaration declarator: (_) @name)
] @definition.type_parameter)

; ── members and variables ────────────────────────────────────────────────────────────────────────

; One that stands alone is its whole declaration, so that its type is in its signature.
(field_declaration type: (_) . declarator: [
  (field_identifier) (array_declarator)
  (pointer_declarator declarator: [
    (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier))
    (function_declarator declarator: (parenthesized_declarator))
  ])
  (reference_declarator (field_identifier))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator)))
] @name .) @definition.field
(field_declaration type: (_) . declarator: (field_identifier) @name . (bitfield_clause) .) @definition.field
(field_declaration type: (_) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] @name . default_value: (_) @value .) @definition.field
(field_declaration type: (_) . (type_qualifier) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] @name .) @definition.field
(field_declaration type: (_) . (type_qualifier) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] @name . default_value: (_) @value .) @definition.field
(field_declaration (type_qualifier) @modifier type: (_) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
]) @definition.field
(field_declaration type: (_) . declarator: (function_declarator declarator: (parenthesized_declarator)) @type .) @definition.field
(field_declaration type: (_) . declarator:
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator)) @type) .) @definition.field
(field_declaration declarator: (_) declarator: [
  (field_identifier) (array_declarator)
  (pointer_declarator declarator: (field_identifier))
] @definition.field @name)
(field_declaration declarator: [
  (field_identifier) (array_declarator)
  (pointer_declarator declarator: (field_identifier))
] @definition.field @name declarator: (_))
((field_declaration type: (_) @type . declarator: [
  (field_identifier) (array_declarator)
  (pointer_declarator declarator: [(field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier))])
  (reference_declarator (field_identifier))
] .) @definition.field (#not-match? @type "^auto\\b"))
(field_declaration type: (_) @type . declarator: (field_identifier) . (bitfield_clause) .) @definition.field
((field_declaration type: (_) @type . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] . default_value: (_) .) @definition.field (#not-match? @type "^auto\\b"))
((field_declaration type: (_) @type . (type_qualifier) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] .) @definition.field (#not-match? @type "^auto\\b"))
((field_declaration type: (_) @type . (type_qualifier) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] . default_value: (_) .) @definition.field
  (#not-match? @type "^auto\\b"))
(field_declaration type: (_) @type declarator: (_) declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier))
] @definition.field)
(field_declaration type: (_) @type declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier))
] @definition.field declarator: (_))
(field_declaration (storage_class_specifier) @modifier type: (_) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] .) @definition.field
(field_declaration (storage_class_specifier) @modifier type: (_) . declarator: [
  (field_identifier) (array_declarator) (pointer_declarator declarator: (field_identifier)) (reference_declarator (field_identifier))
] . default_value: (_) .) @definition.field

(declaration type: (_) . declarator: [
  (identifier) (init_declarator) (array_declarator)
  (qualified_identifier name: [(identifier) (qualified_identifier name: (identifier))])
  (pointer_declarator declarator: [(identifier) (array_declarator) (pointer_declarator declarator: (identifier)) (qualified_identifier)])
  (reference_declarator (identifier))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator)))
] @name .) @definition.variable
(declaration type: (_) . declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator))) @type .)
  @definition.variable
(declaration type: (_) . (type_qualifier) . declarator: [
  (identifier) (init_declarator) (array_declarator)
  (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] @name .) @definition.variable
(declaration type: (_) . declarator: [
  (identifier)
  (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] @name . value: (_) @value .) @definition.variable
((declaration type: (_) @type . declarator: [
  (identifier)
  (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] . value: (_) .) @definition.variable (#not-match? @type "^(auto|decltype)\\b"))
(declaration declarator: (_) declarator: [
  (identifier) (init_declarator) (array_declarator) (pointer_declarator declarator: (identifier)) (reference_declarator (identifier))
] @definition.variable @name)
(declaration declarator: [
  (identifier) (init_declarator) (array_declarator) (pointer_declarator declarator: (identifier)) (reference_declarator (identifier))
] @definition.variable @name declarator: (_))
((declaration type: (_) @type . declarator: [
  (identifier) (init_declarator) (array_declarator)
  (qualified_identifier name: [(identifier) (qualified_identifier name: (identifier))])
  (pointer_declarator declarator: [(identifier) (array_declarator) (pointer_declarator declarator: (identifier)) (qualified_identifier)])
  (reference_declarator (identifier))
] .) @definition.variable (#not-match? @type "^(auto|decltype)\\b"))
((declaration type: (_) @type . (type_qualifier) . declarator: [
  (identifier) (init_declarator) (array_declarator)
  (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] .) @definition.variable (#not-match? @type "^(auto|decltype)\\b"))
((declaration type: (_) @type declarator: (_) declarator: [
  (identifier) (init_declarator) (array_declarator) (pointer_declarator declarator: (identifier)) (reference_declarator (identifier))
] @definition.variable) (#not-match? @type "^(auto|decltype)\\b"))
((declaration type: (_) @type declarator: [
  (identifier) (init_declarator) (array_declarator) (pointer_declarator declarator: (identifier)) (reference_declarator (identifier))
] @definition.variable declarator: (_)) (#not-match? @type "^(auto|decltype)\\b"))
(declaration type: (_) . declarator: (init_declarator value: (_) @value) .) @definition.variable
(declaration type: (_) . (type_qualifier) . declarator: (init_declarator value: (_) @value) .) @definition.variable
(declaration declarator: (_) declarator: (init_declarator value: (_) @value) @definition.variable)
(declaration declarator: (init_declarator value: (_) @value) @definition.variable declarator: (_))
(declaration (storage_class_specifier) @modifier type: (_) . declarator: [
  (identifier) (init_declarator) (array_declarator)
  (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] .) @definition.variable
(declaration (type_qualifier) @modifier type: (_) . declarator: [
  (identifier) (init_declarator) (array_declarator) (pointer_declarator declarator: (identifier))
  (reference_declarator (identifier))
] .) @definition.variable

(declaration declarator: (init_declarator declarator: [
  (structured_binding_declarator) @target
  (reference_declarator (structured_binding_declarator) @target)
] value: (_) @value) @bind.declare)
(structured_binding_declarator (identifier) @item) @pattern.list

((for_range_loop declarator: [
  (identifier) @target
  (reference_declarator (identifier) @target)
  (pointer_declarator declarator: (identifier) @target)
  (structured_binding_declarator) @target
  (reference_declarator (structured_binding_declarator) @target)
] right: (_) @value) @bind.declare (#set! via iterate))
(for_range_loop (type_qualifier) @modifier) @bind.declare
((for_range_loop type: (_) @type) @bind.declare (#not-match? @type "^(auto|decltype)\\b"))

(assignment_expression left: (_) @target operator: "=" right: (_) @value) @bind.assign
((assignment_expression left: (_) @target operator: ["*=" "/=" "%=" "+=" "-=" "<<=" ">>=" "&=" "^=" "|="] right: (_) @value)
  @bind.assign (#set! via augmented))
((update_expression argument: (_) @target) @bind.assign (#set! via augmented))
(pointer_expression operator: "*" argument: (_) @target) @pattern.wrapper
(subscript_expression argument: (_) @target) @pattern.wrapper
(parenthesized_expression (_) @target) @pattern.wrapper

; ── what is known in one file alone ──────────────────────────────────────────────────────────────

([
  (namespace_definition !name body: (declaration_list (function_definition) @definition.function))
  (namespace_definition !name body: (declaration_list (template_declaration (function_definition) @definition.function)))
  (namespace_definition !name body: (declaration_list (declaration declarator: (function_declarator)) @definition.function))
] (#set! flag private))
((namespace_definition !name body: (declaration_list (class_specifier body: (_)) @definition.class)) (#set! flag private))
((namespace_definition !name body: (declaration_list (struct_specifier body: (_)) @definition.struct)) (#set! flag private))
((namespace_definition !name body: (declaration_list (enum_specifier body: (_)) @definition.enum)) (#set! flag private))
((namespace_definition !name body: (declaration_list (declaration type: (_) . declarator: [(identifier) (init_declarator)] .) @definition.variable))
  (#set! flag private))
([
  (translation_unit (function_definition (storage_class_specifier) @_static) @definition.function)
  (translation_unit (declaration (storage_class_specifier) @_static declarator: (function_declarator)) @definition.function)
  (translation_unit (_ (function_definition (storage_class_specifier) @_static) @definition.function))
  (declaration_list (function_definition (storage_class_specifier) @_static) @definition.function)
  (declaration_list (declaration (storage_class_specifier) @_static declarator: (function_declarator)) @definition.function)
] (#eq? @_static "static") (#set! flag private))

; ── macros ───────────────────────────────────────────────────────────────────────────────────────

(preproc_def name: (identifier) @name) @definition.macro
(preproc_function_def name: (identifier) @name) @definition.macro @scope.type
(preproc_function_def parameters: (preproc_params (identifier) @definition.parameter @name))
