; Includes, scopes, definitions and bindings of C. The words of the captures are explained in core/languages/vocabulary.ts.

; ── includes ─────────────────────────────────────────────────────────────────────────────────────

; The text keeps its angle brackets: they say where it is looked for.
(preproc_include path: [(string_literal) (system_lib_string)] @module) @import.wildcard

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (compound_statement)
  (for_statement)
] @scope.block

; ── functions ────────────────────────────────────────────────────────────────────────────────────

; Words that macros stand for may come in front (`API number f(void)`): the name is the last word then.
(function_definition declarator: (function_declarator declarator: (identifier) (ERROR . (identifier) @name .) parameters: (_)))
  @definition.function
(function_definition body: (_) @body) @definition.function @scope.function
(function_definition type: (_) @type) @definition.function
((function_definition (storage_class_specifier) @modifier) @definition.function (#eq? @modifier "static"))
(function_definition declarator: [
  (function_declarator declarator: (identifier) @name)
  (function_declarator declarator: (parenthesized_declarator (identifier) @name))
  (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (identifier) @name)))
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator:
    (function_declarator declarator: (identifier) @name))))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
    (function_declarator declarator: (identifier) @name))))
  (attributed_declarator (function_declarator declarator: (identifier) @name))
  (function_declarator declarator: (attributed_declarator (identifier) @name))
]) @definition.function

; What a function is declared by elsewhere: a prototype.
(declaration type: (_) @type declarator: [
  (function_declarator declarator: (identifier) @name)
  (function_declarator declarator: (parenthesized_declarator (identifier) @name))
  (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (identifier) @name)))
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator:
    (function_declarator declarator: (identifier) @name))))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
    (function_declarator declarator: (identifier) @name))))
  (attributed_declarator (function_declarator declarator: (identifier) @name))
]) @definition.function @scope.type
((declaration (storage_class_specifier) @modifier declarator: [
  (function_declarator declarator: [(identifier) (parenthesized_declarator (identifier))])
  (pointer_declarator declarator: (function_declarator declarator: [(identifier) (parenthesized_declarator (identifier))]))
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier))))
]) @definition.function (#eq? @modifier "static"))

; `API int (f)(void)`: to the grammar, a function that gives a function.
(declaration declarator: (function_declarator declarator: (function_declarator declarator: (identifier) parameters:
  (parameter_list . (parameter_declaration !declarator type: (type_identifier) @name) .)))) @definition.function @scope.type

(return_statement (_) @value) @bind.return

; ── parameters ───────────────────────────────────────────────────────────────────────────────────

((parameter_declaration !declarator type: (_) @type) @definition.parameter (#set! name "_"))
((parameter_declaration declarator: [
  (abstract_pointer_declarator) (abstract_array_declarator) (abstract_function_declarator) (abstract_parenthesized_declarator)
] ) @definition.parameter (#set! name "_"))
(parameter_declaration type: (_) @type declarator: [
  (identifier) (pointer_declarator) (array_declarator) (parenthesized_declarator) (abstract_pointer_declarator)
  (abstract_array_declarator)
]) @definition.parameter
(parameter_declaration declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (function_declarator declarator: (identifier) @name)
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
    (array_declarator declarator: (identifier) @name))))
  (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))))
]) @definition.parameter
(parameter_declaration declarator: (function_declarator) @type) @definition.parameter
(parameter_declaration declarator: (pointer_declarator declarator: (function_declarator) @type)) @definition.parameter
; `(void)` says that there are none.
((parameter_list . (parameter_declaration !declarator type: (primitive_type) @_void) @definition.parameter .)
  (#eq? @_void "void") (#set! kind none))
((variadic_parameter) @definition.parameter (#set! name "...") (#set! flag variadic))
; The old style: names here, types behind.
(function_declarator parameters: (parameter_list (identifier) @definition.parameter @name))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

; Tags and enumerators are known around the type in which they stand.
((struct_specifier name: (type_identifier) @name body: (_) @body) @definition.struct @scope.class (#set! visible outside))
((union_specifier name: (type_identifier) @name body: (_) @body) @definition.union @scope.class (#set! visible outside))
((enum_specifier name: (type_identifier) @name body: (_) @body) @definition.enum (#set! visible outside))
((enumerator name: (identifier) @name) @definition.enum_member (#set! visible outside))
(enumerator value: (_) @value) @definition.enum_member

; A tag is made known, its members stand elsewhere.
([
  (translation_unit (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_ifdef (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_if (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (preproc_else (struct_specifier name: (type_identifier) @name !body) @definition.struct)
  (declaration_list (struct_specifier name: (type_identifier) @name !body) @definition.struct)
] (#set! flag bodiless))

; A nameless type is known by its first plain typedef.
(type_definition type: (struct_specifier !name body: (_) @body) @definition.struct @scope.class . declarator: (type_identifier) @name)
(type_definition type: (union_specifier !name body: (_) @body) @definition.union @scope.class . declarator: (type_identifier) @name)
(type_definition type: (enum_specifier !name body: (_) @body) @definition.enum . declarator: (type_identifier) @name)
(type_definition type: (struct_specifier !name body: (_) @body) @definition.struct @scope.class . declarator:
  (pointer_declarator declarator: (type_identifier) @name))
(type_definition type: (_ !name) declarator: (type_identifier) @type . declarator:
  (pointer_declarator declarator: (type_identifier) @definition.type_alias @name))

; `typedef struct s s;` makes the tag known; with a body, the tag is the type.
((type_definition type: (struct_specifier name: (type_identifier) @_tag !body) declarator: (type_identifier) @name)
  @definition.struct (#eq? @_tag @name) (#set! flag bodiless))
((type_definition type: (union_specifier name: (type_identifier) @_tag !body) declarator: (type_identifier) @name)
  @definition.union (#eq? @_tag @name) (#set! flag bodiless))
((type_definition type: (struct_specifier name: (type_identifier) @_tag) @type declarator: (type_identifier) @definition.type_alias @name)
  (#not-eq? @_tag @name))
((type_definition type: (union_specifier name: (type_identifier) @_tag) @type declarator: (type_identifier) @definition.type_alias @name)
  (#not-eq? @_tag @name))
((type_definition type: (enum_specifier name: (type_identifier) @_tag) @type declarator: (type_identifier) @definition.type_alias @name)
  (#not-eq? @_tag @name))
(type_definition type: [(struct_specifier name: (_)) (union_specifier name: (_))] @type declarator:
  (pointer_declarator declarator: (type_identifier) @definition.type_alias @name))
(type_definition type: [(struct_specifier name: (_)) (union_specifier name: (_))] @type declarator:
  (array_declarator declarator: (type_identifier) @definition.type_alias @name))
(type_definition type: [(primitive_type) (sized_type_specifier) (type_identifier) (macro_type_specifier)] @type declarator: [
  (type_identifier) @name
  (primitive_type) @name
  (pointer_declarator declarator: (type_identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (type_identifier) @name))
  (array_declarator declarator: (type_identifier) @name)
]) @definition.type_alias
(type_definition declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))) @type
  (function_declarator declarator: (type_identifier) @name) @type
  (pointer_declarator declarator:
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (type_identifier) @name) @type)
]) @definition.type_alias

; Types without a name. One that stands alone in another gives it its members.
[
  (field_declaration type: (struct_specifier !name body: (_)) @definition.object_type declarator: (_))
  (field_declaration type: (union_specifier !name body: (_)) @definition.object_type declarator: (_))
  (declaration type: (struct_specifier !name body: (_)) @definition.object_type)
  (declaration type: (union_specifier !name body: (_)) @definition.object_type)
]

; A field, or a variable below, that stands alone is its whole declaration; of several, each stands for itself.
(field_declaration type: (_) @type . declarator: [
  (field_identifier) @name
  (pointer_declarator declarator: (field_identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (field_identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
  (parenthesized_declarator (field_identifier) @name)
] .) @definition.field
(field_declaration type: (_) @type . (type_qualifier) . declarator: [
  (field_identifier) @name
  (pointer_declarator declarator: (field_identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (field_identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
  (parenthesized_declarator (field_identifier) @name)
] .) @definition.field
(field_declaration type: (_) @type declarator: (_) declarator: [
  (field_identifier) @name
  (pointer_declarator declarator: (field_identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (field_identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
  (parenthesized_declarator (field_identifier) @name)
] @definition.field)
(field_declaration type: (_) @type declarator: [
  (field_identifier) @name
  (pointer_declarator declarator: (field_identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (field_identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
  (parenthesized_declarator (field_identifier) @name)
] @definition.field declarator: (_))
(field_declaration type: (_) . declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type))
] .) @definition.field
(field_declaration type: (_) . (type_qualifier) . declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type))
] .) @definition.field
(field_declaration type: (_) declarator: (_) declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type))
] @definition.field)
(field_declaration type: (_) declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))) @type))
] @definition.field declarator: (_))
(field_declaration type: (_) @type . declarator: (field_identifier) @name . (bitfield_clause) .) @definition.field

; ── variables ────────────────────────────────────────────────────────────────────────────────────

(declaration type: (_) @type . declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] .) @definition.variable
(declaration type: (_) @type . (type_qualifier) . declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] .) @definition.variable
(declaration type: (_) @type declarator: (_) declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] @definition.variable)
(declaration type: (_) @type declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] @definition.variable declarator: (_))
(declaration type: (_) @type . declarator: (init_declarator declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] value: (_) @value) .) @definition.variable
(declaration type: (_) @type . (type_qualifier) . declarator: (init_declarator declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] value: (_) @value) .) @definition.variable
(declaration type: (_) @type declarator: (_) declarator: (init_declarator declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] value: (_) @value) @definition.variable)
(declaration type: (_) @type declarator: (init_declarator declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (array_declarator declarator: (identifier) @name))
  (array_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (pointer_declarator declarator: (array_declarator declarator: (array_declarator declarator: (identifier) @name)))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  (parenthesized_declarator (identifier) @name)
] value: (_) @value) @definition.variable declarator: (_))
(declaration type: (_) . declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] .) @definition.variable
(declaration type: (_) . (type_qualifier) . declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] .) @definition.variable
(declaration type: (_) declarator: (_) declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] @definition.variable)
(declaration type: (_) declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] @definition.variable declarator: (_))
(declaration type: (_) . declarator: (init_declarator declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] value: (_) @value) .) @definition.variable
(declaration type: (_) . (type_qualifier) . declarator: (init_declarator declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] value: (_) @value) .) @definition.variable
(declaration type: (_) declarator: (_) declarator: (init_declarator declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] value: (_) @value) @definition.variable)
(declaration type: (_) declarator: (init_declarator declarator: [
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name)))) @type
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type)
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)))) @type)
  (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))) @type))
] value: (_) @value) @definition.variable declarator: (_))

; Not of a prototype, which is a function.
((declaration (storage_class_specifier) @modifier type: (_) . declarator: [
  (identifier) (array_declarator) (init_declarator)
  (pointer_declarator declarator: [(identifier) (array_declarator) (pointer_declarator declarator: [
    (identifier) (array_declarator) (pointer_declarator declarator: (identifier))
  ])])
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator)))
  (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator))))
  (pointer_declarator declarator: (pointer_declarator declarator:
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator)))))
] .) @definition.variable
  (#any-of? @modifier "static" "extern"))
((declaration (storage_class_specifier) @modifier declarator: (_) declarator: (_) @definition.variable)
  (#any-of? @modifier "static" "extern"))
((declaration (storage_class_specifier) @modifier declarator: (_) @definition.variable declarator: (_))
  (#any-of? @modifier "static" "extern"))
(declaration (type_qualifier) @modifier type: (_) . declarator: [
  (identifier) (array_declarator declarator: (identifier))
  (init_declarator declarator: [(identifier) (array_declarator declarator: (identifier))])
] .) @definition.variable

(assignment_expression left: (_) @target operator: "=" right: (_) @value) @bind.assign
((assignment_expression left: (_) @target operator: ["*=" "/=" "%=" "+=" "-=" "<<=" ">>=" "&=" "^=" "|="] right: (_) @value)
  @bind.assign (#set! via augmented))
((update_expression argument: (_) @target) @bind.assign (#set! via augmented))
(pointer_expression operator: "*" argument: (_) @target) @pattern.wrapper
(subscript_expression argument: (_) @target) @pattern.wrapper
(parenthesized_expression (_) @target) @pattern.wrapper

; ── macros ───────────────────────────────────────────────────────────────────────────────────────

(preproc_def name: (identifier) @name) @definition.macro
(preproc_function_def name: (identifier) @name) @definition.macro @scope.type
(preproc_function_def parameters: (preproc_params (identifier) @definition.parameter @name))
