; Modules, scopes, definitions and bindings of Swift. The words of the captures are explained in core/languages/vocabulary.ts.

; ── modules ──────────────────────────────────────────────────────────────────────────────────────

((import_declaration (identifier) @module) @import.wildcard)

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (if_statement)
  (for_statement)
  (while_statement)
  (repeat_while_statement)
  (do_statement)
  (catch_block)
  (switch_entry)
  (computed_getter)
  (computed_setter)
  (computed_modify)
  (willset_clause)
  (didset_clause)
] @scope.block
(if_statement (statements) @scope.block)
(do_statement (statements) @scope.block)
; Variables of a body may hide its parameters.
(function_body (statements) @scope.block)

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_declaration declaration_kind: ["class" "actor"] name: (type_identifier) @name body: (_) @body) @definition.class @scope.class
(class_declaration declaration_kind: "struct" name: (type_identifier) @name body: (_) @body) @definition.struct @scope.class
(class_declaration declaration_kind: "enum" name: (type_identifier) @name body: (_) @body) @definition.enum @scope.class
(class_declaration (modifiers (_) @modifier) declaration_kind: ["class" "actor"]) @definition.class
(class_declaration (modifiers (_) @modifier) declaration_kind: "struct") @definition.struct
(class_declaration (modifiers (_) @modifier) declaration_kind: "enum") @definition.enum
(protocol_declaration name: (type_identifier) @name body: (_) @body) @definition.protocol @scope.class
(protocol_declaration (modifiers (_) @modifier)) @definition.protocol

; An extension gives members and bases to a type that stands elsewhere.
(class_declaration declaration_kind: "extension" name: (_) @attach body: (_) @body) @definition.impl @scope.class
(class_declaration declaration_kind: "extension" name: (user_type (type_identifier) @name .)) @definition.impl
(class_declaration declaration_kind: "extension" name: (user_type (type_identifier) @name . (type_arguments) .)) @definition.impl
((class_declaration declaration_kind: "extension" name: (array_type)) @definition.impl (#set! name Array))
((class_declaration declaration_kind: "extension" name: (dictionary_type)) @definition.impl (#set! name Dictionary))
((class_declaration declaration_kind: "extension" name: (optional_type)) @definition.impl (#set! name Optional))
(class_declaration (modifiers (_) @modifier) declaration_kind: "extension") @definition.impl

(class_declaration (inheritance_specifier (user_type) @heritage.extends))
(protocol_declaration (inheritance_specifier (user_type) @heritage.extends))
(class_declaration (inheritance_specifier (protocol_composition_type (user_type) @heritage.extends)))
(protocol_declaration (inheritance_specifier (protocol_composition_type (user_type) @heritage.extends)))

(type_parameter (type_identifier) @name) @definition.type_parameter
(type_parameter ":" . (_) @type) @definition.type_parameter
; Those of a protocol name associated types.
((protocol_declaration (type_parameters (type_parameter) @definition.type_parameter)) (#set! kind none))
([
  (class_declaration (type_parameters (type_parameter (type_identifier) @_name) @definition.type_parameter)
    (type_constraints (type_constraint (inheritance_constraint constrained_type: (identifier . (simple_identifier) @_left .) ":" (_) @type))))
  (function_declaration (type_parameters (type_parameter (type_identifier) @_name) @definition.type_parameter)
    (type_constraints (type_constraint (inheritance_constraint constrained_type: (identifier . (simple_identifier) @_left .) ":" (_) @type))))
  (protocol_function_declaration (type_parameters (type_parameter (type_identifier) @_name) @definition.type_parameter)
    (type_constraints (type_constraint (inheritance_constraint constrained_type: (identifier . (simple_identifier) @_left .) ":" (_) @type))))
  (init_declaration (type_parameters (type_parameter (type_identifier) @_name) @definition.type_parameter)
    (type_constraints (type_constraint (inheritance_constraint constrained_type: (identifier . (simple_identifier) @_left .) ":" (_) @type))))
  (subscript_declaration (type_parameters (type_parameter (type_identifier) @_name) @definition.type_parameter)
    (type_constraints (type_constraint (inheritance_constraint constrained_type: (identifier . (simple_identifier) @_left .) ":" (_) @type))))
] (#eq? @_name @_left))

(typealias_declaration name: (type_identifier) @name) @definition.type_alias @scope.type
(typealias_declaration name: (type_identifier) "=" name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) @definition.type_alias
(typealias_declaration (modifiers (_) @modifier)) @definition.type_alias
((associatedtype_declaration name: (type_identifier) @name) @definition.type_alias @scope.type (#set! flag abstract))
(associatedtype_declaration ":" . (_) @type) @definition.type_alias
(associatedtype_declaration (modifiers (_) @modifier)) @definition.type_alias

; What is declared without values stands in the place of its name; with values it is called like a function.
((enum_entry name: (simple_identifier) @definition.enum_member @name))
(enum_entry name: (simple_identifier) @definition.enum_member . "=" . raw_value: (_) @value)
((enum_entry "case" . name: (simple_identifier) @definition.enum_member . data_contents: (_)) (#set! kind none))
((enum_entry "," . name: (simple_identifier) @definition.enum_member . data_contents: (_)) (#set! kind none))
(enum_entry name: (simple_identifier) @name . data_contents: (enum_type_parameters) @definition.enum_member @scope.type)

; ── functions and constructors ───────────────────────────────────────────────────────────────────

(function_declaration "func" . _ @name) @definition.function @scope.function
(function_declaration "->" name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) @definition.function
(function_declaration body: (_) @body) @definition.function
(function_declaration (modifiers (_) @modifier)) @definition.function
((function_declaration "class") @definition.function (#set! flag static))
((function_declaration "async") @definition.function (#set! flag async))
(protocol_function_declaration "func" . _ @name) @definition.function @scope.function
(protocol_function_declaration "->" name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) @definition.function
(protocol_function_declaration body: (_) @body) @definition.function
(protocol_function_declaration (modifiers (_) @modifier)) @definition.function
((protocol_function_declaration "async") @definition.function (#set! flag async))

(init_declaration name: "init" @name) @definition.constructor @scope.function
(init_declaration body: (_) @body) @definition.constructor
(init_declaration (modifiers (_) @modifier)) @definition.constructor
((init_declaration "async") @definition.constructor (#set! flag async))
((deinit_declaration "deinit" @name) @definition.method @scope.function)
(deinit_declaration body: (_) @body) @definition.method

(subscript_declaration "subscript" @name) @definition.method @scope.function
(subscript_declaration "->" name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) @definition.method
(subscript_declaration (computed_property) @body) @definition.method
(subscript_declaration (modifiers (_) @modifier)) @definition.method

(macro_declaration (simple_identifier) @name) @definition.macro @scope.function
(macro_declaration (modifiers (_) @modifier)) @definition.macro

(lambda_literal "}" @body) @definition.function @scope.function @expr.function
((lambda_literal) @definition.function (#set! self outer))
(lambda_literal type: (lambda_function_type "->" . (_) @type)) @definition.function
(lambda_literal (statements . (_) @value .)) @bind.return
((lambda_literal !type "{" @definition.parameter) (#set! name "$0") (#set! visible inside) (#set! flag "implicit optional"))
((lambda_literal !type "}" @definition.parameter) (#set! name "$1") (#set! visible inside) (#set! flag "implicit optional"))
(lambda_parameter name: (simple_identifier) @name) @definition.parameter
(lambda_parameter ":" name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type)
  (existential_type) (protocol_composition_type)] @type) @definition.parameter
((capture_list_item name: (simple_identifier) @target value: _ @value) @bind.declare (#set! known behind))

; A body of one expression gives its value.
(function_declaration "->" body: (function_body (statements . (_) @value .)) @bind.return)
(subscript_declaration (computed_property (statements . (_) @value .)) @bind.return)
(property_declaration (computed_property (statements . (_) @value .)) @bind.return)
(computed_getter (statements . (_) @value .)) @bind.return
(control_transfer_statement "return" result: _ @value) @bind.return

(parameter name: (simple_identifier) @name) @definition.parameter
(parameter external_name: (_) @label) @definition.parameter
(parameter name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type)
  (existential_type) (protocol_composition_type) (type_parameter_pack) (type_pack_expansion)] @type) @definition.parameter
[
  (function_declaration (parameter) @definition.parameter . "=" . default_value: _ @value)
  (protocol_function_declaration (parameter) @definition.parameter . "=" . default_value: _ @value)
  (init_declaration (parameter) @definition.parameter . "=" . default_value: _ @value)
  (subscript_declaration (parameter) @definition.parameter . "=" . default_value: _ @value)
  (macro_declaration (parameter) @definition.parameter . "=" . default_value: _ @value)
]
((parameter "...") @definition.parameter (#set! flag variadic))
((subscript_declaration (parameter !external_name) @definition.parameter) (#set! label _))

((enum_type_parameters [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type)
  (existential_type) (protocol_composition_type)] @definition.parameter @type) (#set! name _) (#set! label _))
(enum_type_parameters (simple_identifier) @name . ":" . (_) @definition.parameter)
(enum_type_parameters (simple_identifier) @label . ":" . (_) @definition.parameter)
(enum_type_parameters (_) @definition.parameter . "=" . (_) @value)

; What begins with a small letter is a word of the language.
([
  (class_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (protocol_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (function_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (init_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (property_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (subscript_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
  (typealias_declaration (modifiers (attribute (user_type (type_identifier) @value .)) @decorator.applied))
] (#match? @value "^[A-Z]"))

; ── properties and locals ────────────────────────────────────────────────────────────────────────

(property_declaration (value_binding_pattern) . name: (pattern . bound_identifier: (simple_identifier) @name)) @definition.variable
(property_declaration (value_binding_pattern) . name: (pattern) . (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type)) @definition.variable
(property_declaration (value_binding_pattern) . name: (pattern) . "=" . value: _ @value) @definition.variable
(property_declaration (value_binding_pattern) . name: (pattern) . (type_annotation) . "=" . value: _ @value) @definition.variable
(property_declaration (modifiers (_) @modifier)) @definition.variable
((property_declaration (value_binding_pattern mutability: "let")) @definition.variable (#set! flag readonly))
((property_declaration computed_value: (computed_property)) @definition.variable @scope.function (#set! flag getter))
((property_declaration (willset_didset_block)) @definition.variable @scope.function (#set! flag setter))
; Of several each stands in the place of its name.
((property_declaration name: (pattern) "," name: (pattern)) @definition.variable (#set! kind none))
(property_declaration name: (pattern . bound_identifier: (simple_identifier) @name) @definition.variable "," name: (pattern))
(property_declaration name: (pattern) "," name: (pattern . bound_identifier: (simple_identifier) @name) @definition.variable)
(property_declaration name: (pattern) @definition.variable . (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) "," name: (pattern))
(property_declaration name: (pattern) "," name: (pattern) @definition.variable . (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type))
(property_declaration name: (pattern) @definition.variable . "=" . value: _ @value "," name: (pattern))
(property_declaration name: (pattern) "," name: (pattern) @definition.variable . "=" . value: _ @value)
(property_declaration name: (pattern) @definition.variable . (type_annotation) . "=" . value: _ @value "," name: (pattern))
(property_declaration name: (pattern) "," name: (pattern) @definition.variable . (type_annotation) . "=" . value: _ @value)
(property_declaration (modifiers (_) @modifier) name: (pattern) @definition.variable "," name: (pattern))
(property_declaration (modifiers (_) @modifier) name: (pattern) "," name: (pattern) @definition.variable)
((property_declaration (value_binding_pattern mutability: "let") name: (pattern) @definition.variable "," name: (pattern)) (#set! flag readonly))
((property_declaration (value_binding_pattern mutability: "let") name: (pattern) "," name: (pattern) @definition.variable) (#set! flag readonly))
((property_declaration name: (pattern "(")) @definition.variable (#set! kind none))
(protocol_property_declaration name: (pattern bound_identifier: (simple_identifier) @name)) @definition.variable
(protocol_property_declaration (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type)) @definition.variable
(protocol_property_declaration (modifiers (_) @modifier)) @definition.variable

(property_declaration (value_binding_pattern) . name: (pattern "(") @target . "=" . value: (_) @value) @bind.declare

; What a setter takes is the new value, an observer of the other side has the old one.
((property_declaration (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) computed_value: (computed_property (computed_setter (setter_specifier) @definition.parameter)))
  (#set! name newValue) (#set! visible inside) (#set! kind receiver))
((property_declaration (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) (willset_didset_block (willset_clause "willSet" @definition.parameter)))
  (#set! name newValue) (#set! visible inside) (#set! kind receiver))
((property_declaration (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) (willset_didset_block (didset_clause "didSet" @definition.parameter)))
  (#set! name oldValue) (#set! visible inside) (#set! kind receiver))
((subscript_declaration "->" . (_) @type (computed_property (computed_setter (setter_specifier) @definition.parameter)))
  (#set! name newValue) (#set! visible inside) (#set! kind receiver))
((catch_block (catch_keyword) @definition.parameter) (#set! name error) (#set! visible inside) (#set! kind receiver) (#set! type Error))

(if_statement bound_identifier: (simple_identifier) @target . "=" . (_) @value @bind.declare (#set! known behind))
(if_statement bound_identifier: (simple_identifier) . "=" . (_) @bind.declare "{" . (statements) @region)
(if_statement bound_identifier: (simple_identifier) @target . (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) . "=" . (_) @value @bind.declare (#set! known behind))
(guard_statement bound_identifier: (simple_identifier) @target . "=" . (_) @value @bind.declare (#set! known behind))
(guard_statement bound_identifier: (simple_identifier) @target . (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type) . "=" . (_) @value @bind.declare (#set! known behind))
(while_statement bound_identifier: (simple_identifier) @target . "=" . (_) @value @bind.declare (#set! known behind))
(while_statement bound_identifier: (simple_identifier) . "=" . (_) @bind.declare "{" . (statements) @region)

((for_statement item: (pattern) @target collection: (_) @value) @bind.declare (#set! via iterate))
(for_statement (type_annotation name: [(user_type) (tuple_type) (function_type) (array_type) (dictionary_type) (optional_type) (metatype) (opaque_type) (existential_type)
  (protocol_composition_type) (type_parameter_pack) (type_pack_expansion) (suppressed_constraint)] @type)) @bind.declare

(catch_block error: (pattern (pattern bound_identifier: (simple_identifier) @target) "as" (_) @type) @bind.declare)
(catch_block error: (pattern (value_binding_pattern) . bound_identifier: (simple_identifier) @target) @bind.declare)
(switch_pattern (pattern (pattern bound_identifier: (simple_identifier) @target) "as" (_) @type) @bind.declare)
(switch_statement expr: (_) @value (switch_entry (switch_pattern (pattern . (value_binding_pattern) . bound_identifier: (simple_identifier) @target .) @bind.declare)))
; What a case holds is a variable of which nothing is said.
(pattern "." (simple_identifier) (pattern (value_binding_pattern) . bound_identifier: (simple_identifier) @target) @bind.declare)
(pattern (value_binding_pattern) . "." (simple_identifier) (pattern . (simple_identifier) @target .) @bind.declare)
(if_statement "case" (value_binding_pattern) . "." (simple_identifier) (pattern . (simple_identifier) @target .) @bind.declare)
(if_statement "case" "." (simple_identifier) (pattern (value_binding_pattern) . bound_identifier: (simple_identifier) @target) @bind.declare)
(guard_statement "case" (value_binding_pattern) . "." (simple_identifier) (pattern . (simple_identifier) @target .) @bind.declare)
(guard_statement "case" "." (simple_identifier) (pattern (value_binding_pattern) . bound_identifier: (simple_identifier) @target) @bind.declare)

; Where the values of a case are counted, the binding has the type of its place.
([
  (pattern "." . (simple_identifier) @value . "(" . (pattern (value_binding_pattern) . bound_identifier: (simple_identifier)) @bind.declare)
  (pattern "." . (simple_identifier) @value . "(" . (simple_identifier) . ":" . (pattern (value_binding_pattern) . bound_identifier: (simple_identifier)) @bind.declare)
  (pattern (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (pattern . (simple_identifier) .) @bind.declare)
  (pattern (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (simple_identifier) . ":" . (pattern . (simple_identifier) .) @bind.declare)
  (if_statement "case" "." . (simple_identifier) @value . "(" . (pattern (value_binding_pattern) . bound_identifier: (simple_identifier)) @bind.declare)
  (if_statement "case" (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (pattern . (simple_identifier) .) @bind.declare)
  (guard_statement "case" "." . (simple_identifier) @value . "(" . (pattern (value_binding_pattern) . bound_identifier: (simple_identifier)) @bind.declare)
  (guard_statement "case" (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (pattern . (simple_identifier) .) @bind.declare)
] (#set! place "0"))
([
  (pattern "." . (simple_identifier) @value . "(" . (pattern) . "," . (pattern (value_binding_pattern) . bound_identifier: (simple_identifier)) @bind.declare)
  (pattern (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (pattern) . "," . (pattern . (simple_identifier) .) @bind.declare)
  (if_statement "case" (value_binding_pattern) . "." . (simple_identifier) @value . "(" . (pattern) . "," . (pattern . (simple_identifier) .) @bind.declare)
] (#set! place "1"))

(pattern "(" (pattern) @item ")") @pattern.list
(pattern . (value_binding_pattern) . bound_identifier: (simple_identifier) @target) @pattern.wrapper
(pattern . bound_identifier: (simple_identifier) @target) @pattern.wrapper
(pattern . (simple_identifier) @target .) @pattern.wrapper
(pattern . (wildcard_pattern) @target .) @pattern.wrapper
(directly_assignable_expression (_) @target) @pattern.wrapper
(tuple_expression value: (_) @item) @pattern.list

(assignment target: (_) @target operator: "=" result: _ @value) @bind.assign
((assignment target: (_) @target operator: ["+=" "-=" "*=" "/=" "%="] result: _ @value) @bind.assign (#set! via augmented))

; ── conditions ───────────────────────────────────────────────────────────────────────────────────

(if_statement condition: (check_expression) @condition . "{" . (statements) @then) @flow.if
(guard_statement condition: (check_expression) @condition) @flow.assert
(check_expression target: (_) @subject "is" (_) @type) @test.instance
(prefix_expression operation: (bang) target: (_) @operand) @test.not
(conjunction_expression lhs: (_) @operand rhs: (_) @operand) @test.and
(disjunction_expression lhs: (_) @operand rhs: (_) @operand) @test.or
(statements) @flow.block
[(control_transfer_statement)] @flow.leaves
