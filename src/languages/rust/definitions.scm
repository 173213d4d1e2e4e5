; Modules, imports, scopes, definitions and bindings of Rust. The words of the captures are explained in core/languages/vocabulary.ts.

; ── modules and imports ──────────────────────────────────────────────────────────────────────────

; `mod a;` takes in a file.
((mod_item name: (identifier) @module @local !body) @import.namespace (#set! prefix "mod "))
([
  (source_file (attribute_item (attribute (identifier) @_path value: (string_literal (string_content) @module)))
    . (mod_item !body) @import.namespace)
  (declaration_list (attribute_item (attribute (identifier) @_path value: (string_literal (string_content) @module)))
    . (mod_item !body) @import.namespace)
  (source_file (attribute_item (attribute (identifier) @_path value: (string_literal (string_content) @module)))
    . (attribute_item) . (mod_item !body) @import.namespace)
] (#eq? @_path "path") (#set! prefix "mod "))
([
  (source_file (attribute_item (attribute (identifier) @_cfg arguments: (token_tree . (identifier) @_test .))) . (mod_item body: (_)) @definition.namespace)
  (source_file (attribute_item (attribute (identifier) @_cfg arguments: (token_tree . (identifier) @_test .))) . (attribute_item)
    . (mod_item body: (_)) @definition.namespace)
  (declaration_list (attribute_item (attribute (identifier) @_cfg arguments: (token_tree . (identifier) @_test .))) . (mod_item body: (_)) @definition.namespace)
] (#eq? @_cfg "cfg") (#eq? @_test "test") (#set! flag test))
(mod_item (visibility_modifier) @modifier body: (_)) @definition.namespace
(mod_item name: (identifier) @name body: (_) @body) @definition.namespace @scope.namespace

((extern_crate_declaration name: (identifier) @module @local !alias) @import.namespace (#set! prefix "::"))
((extern_crate_declaration name: (identifier) @module alias: (identifier) @local) @import.namespace (#set! prefix "::"))

(use_declaration argument: (identifier) @import.namespace @module @local)
(use_declaration argument: (scoped_identifier path: (_) @module name: (_) @imported) @import.named)
((use_declaration argument: (scoped_identifier !path name: (_) @module @local) @import.namespace) (#set! prefix "::"))
(use_declaration argument: (use_as_clause path: (identifier) @module alias: (_) @local) @import.namespace)
(use_declaration argument: (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @imported) alias: (_) @local) @import.named)
(use_declaration argument: (use_wildcard (_) @module) @import.wildcard)

; What stands in braces has the paths around it in front of its own.
(use_list (identifier) @import.named @imported)
(use_list (scoped_identifier path: (_) @module name: (_) @imported) @import.named)
(use_list (use_as_clause path: (identifier) @imported alias: (_) @local) @import.named)
(use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @imported) alias: (_) @local) @import.named)
(use_list (use_wildcard (_) @module) @import.wildcard)
(use_list (use_wildcard) @import.wildcard)
(scoped_use_list path: (identifier) @local list: (use_list (self) @import.namespace))
(scoped_use_list path: (scoped_identifier name: (_) @local) list: (use_list (self) @import.namespace))
(use_list (use_as_clause path: (self) alias: (_) @local) @import.namespace)
(scoped_use_list path: (_) @module list: (use_list [(identifier) (scoped_identifier)] @import.named))
(scoped_use_list path: (_) @module list: (use_list (use_as_clause path: [(identifier) (scoped_identifier)]) @import.named))
(scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (self)) @import.namespace))
(scoped_use_list path: (_) @module list: (use_list (self) @import.namespace))
(scoped_use_list path: (_) @module list: (use_list (use_wildcard) @import.wildcard))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list [(identifier) (scoped_identifier)] @import.named))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (use_as_clause path: [(identifier) (scoped_identifier)]) @import.named))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (use_as_clause path: (self)) @import.namespace))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (self) @import.namespace))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (use_wildcard) @import.wildcard))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (scoped_use_list list: (use_list [(identifier) (scoped_identifier)] @import.named))))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (scoped_use_list list: (use_list (use_as_clause) @import.named))))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (scoped_use_list list: (use_list (self) @import.namespace))))))
(scoped_use_list path: (_) @module list: (use_list (scoped_use_list list: (use_list (scoped_use_list list: (use_list (use_wildcard) @import.wildcard))))))

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (if_expression)
  (while_expression)
  (for_expression)
  (match_arm)
] @scope.block

; ── functions ────────────────────────────────────────────────────────────────────────────────────

(function_item name: (identifier) @name body: (block) @body) @definition.function @scope.function
(function_item return_type: (_) @type) @definition.function
(function_item (visibility_modifier) @modifier) @definition.function
((function_item (function_modifiers "async")) @definition.function (#set! flag async))
(function_signature_item name: (identifier) @name) @definition.function @scope.function
(function_signature_item return_type: (_) @type) @definition.function
(function_signature_item (visibility_modifier) @modifier) @definition.function

; Methods stand in an implementation and belong to its type.
(impl_item type: (_) @attach body: (declaration_list [(function_item) (function_signature_item)] @definition.function))
(impl_item type: (_) @attach body: (declaration_list (const_item) @definition.constant))
(impl_item type: (_) @attach body: (declaration_list (type_item) @definition.type_alias))
((impl_item trait: (_) body: (declaration_list (function_item) @definition.function)) (#set! flag exported))
((impl_item trait: (_) body: (declaration_list (const_item) @definition.constant)) (#set! flag exported))
((impl_item trait: (_) body: (declaration_list (type_item) @definition.type_alias)) (#set! flag exported))
((trait_item body: (declaration_list [(function_item) (function_signature_item)] @definition.function)) (#set! flag exported))
((trait_item body: (declaration_list (const_item) @definition.constant)) (#set! flag exported))

((self_parameter (self) @name) @definition.parameter (#set! kind receiver))
((parameter pattern: (self) @name) @definition.parameter (#set! kind receiver))
(parameter pattern: (_) @target type: (_) @type) @definition.parameter
((function_type parameters: (parameters [(type_identifier) (scoped_type_identifier) (generic_type) (primitive_type) (reference_type)
  (pointer_type) (array_type) (tuple_type) (unit_type) (function_type) (abstract_type) (dynamic_type)] @definition.parameter @type)) (#set! name "_"))
; Without a receiver it is called through its type alone.
((impl_item body: (declaration_list [
    (function_item parameters: (parameters) @_all)
    (function_signature_item parameters: (parameters) @_all)
  ] @definition.function))
  (#not-match? @_all "^\\(\\s*(&|mut\\b|'\\w+|\\s)*self\\b") (#set! flag static))
((trait_item body: (declaration_list [
    (function_item parameters: (parameters) @_all)
    (function_signature_item parameters: (parameters) @_all)
  ] @definition.function))
  (#not-match? @_all "^\\(\\s*(&|mut\\b|'\\w+|\\s)*self\\b") (#set! flag static))

(closure_expression body: (_) @body) @definition.function @scope.function @expr.function
((closure_expression) @definition.function (#set! self outer))
(closure_expression return_type: (_) @type) @definition.function
(closure_parameters [(identifier) (tuple_pattern) (tuple_struct_pattern) (struct_pattern) (slice_pattern) (reference_pattern) (ref_pattern) (mut_pattern)]
  @definition.parameter @target)
(closure_expression body: (_) @bind.return @value)
(function_item body: (block (_) @bind.return @value .))
(return_expression (_) @value) @bind.return

(type_parameters (type_parameter name: (type_identifier) @name) @definition.type_parameter)
(type_parameters (type_parameter bounds: (_) @bound) @definition.type_parameter)
(type_parameters (type_parameter default_type: (_) @value) @definition.type_parameter)
([
  (function_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
  (function_signature_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
  (impl_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
  (struct_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
  (enum_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
  (trait_item type_parameters: (type_parameters (type_parameter name: (type_identifier) @_name) @definition.type_parameter)
    (where_clause (where_predicate left: (type_identifier) @_left bounds: (_) @bound)))
] (#eq? @_name @_left))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(struct_item name: (type_identifier) @name) @definition.struct @scope.class
(struct_item (visibility_modifier) @modifier) @definition.struct
(struct_item body: (_) @body) @definition.struct
(union_item name: (type_identifier) @name body: (_) @body) @definition.union @scope.class
(union_item (visibility_modifier) @modifier) @definition.union
(enum_item name: (type_identifier) @name body: (_) @body) @definition.enum @scope.class
(enum_item (visibility_modifier) @modifier) @definition.enum
((enum_variant name: (identifier) @name) @definition.enum_member @scope.class (#set! flag exported))
(enum_variant value: (_) @value) @definition.enum_member
(field_declaration name: (field_identifier) @name type: (_) @type) @definition.field
(field_declaration (visibility_modifier) @modifier) @definition.field
((enum_variant body: (field_declaration_list (field_declaration) @definition.field)) (#set! flag exported))
((ordered_field_declaration_list type: (_) @definition.parameter @type) (#set! name "_"))

(trait_item name: (type_identifier) @name body: (_) @body) @definition.trait @scope.class
(trait_item (visibility_modifier) @modifier) @definition.trait
(trait_item bounds: (trait_bounds [(type_identifier) (scoped_type_identifier) (generic_type)] @heritage.extends))
((associated_type name: (type_identifier) @name) @definition.type_alias @scope.type (#set! flag "exported abstract"))
(associated_type bounds: (_) @type) @definition.type_alias
(type_item name: (type_identifier) @name type: (_) @type) @definition.type_alias @scope.type
(type_item (visibility_modifier) @modifier) @definition.type_alias

(impl_item type: (type_identifier) @name) @definition.impl
(impl_item type: (scoped_type_identifier name: (_) @name)) @definition.impl
(impl_item type: (generic_type type: (type_identifier) @name)) @definition.impl
(impl_item type: (generic_type type: (scoped_type_identifier name: (_) @name))) @definition.impl
(impl_item type: (primitive_type) @name) @definition.impl
(impl_item type: [(reference_type) (pointer_type) (array_type) (tuple_type) (unit_type) (function_type) (dynamic_type) (abstract_type)
  (macro_invocation) (never_type)] @name) @definition.impl
(impl_item type: (_) @attach body: (_) @body) @definition.impl @scope.class
(impl_item trait: [(type_identifier) (scoped_type_identifier) (generic_type)] @heritage.implements)

; ── constants, variables, macros ─────────────────────────────────────────────────────────────────

((const_item name: (identifier) @name) @definition.constant (#set! flag readonly))
(const_item type: (_) @type) @definition.constant
(const_item value: (_) @value) @definition.constant
(const_item (visibility_modifier) @modifier) @definition.constant
((static_item name: (identifier) @name) @definition.variable (#set! flag static))
(static_item type: (_) @type) @definition.variable
(static_item value: (_) @value) @definition.variable
(static_item (visibility_modifier) @modifier) @definition.variable
(macro_definition name: (identifier) @name) @definition.macro

((let_declaration pattern: (_) @target) @bind.declare (#set! known behind))
(let_declaration type: (_) @type) @bind.declare
(let_declaration value: (_) @value) @bind.declare
((let_condition pattern: (_) @target value: (_) @value) @bind.declare (#set! known behind))
(if_expression condition: (let_condition) @bind.declare consequence: (_) @region)
(if_expression condition: (let_chain (let_condition) @bind.declare) consequence: (_) @region)
(while_expression condition: (let_condition) @bind.declare body: (_) @region)
(while_expression condition: (let_chain (let_condition) @bind.declare) body: (_) @region)
((for_expression pattern: (_) @target value: (_) @value body: (_) @region) @bind.declare (#set! via iterate) (#set! known behind))
(match_expression value: (_) @value body: (match_block (match_arm pattern: (match_pattern . (_) @target)) @bind.declare))

(assignment_expression left: (_) @target right: (_) @value) @bind.assign
((compound_assignment_expr left: (_) @target right: (_) @value) @bind.assign (#set! via augmented))
(compound_assignment_expr left: (_) @operand right: (_) @operand) @expr.operator
(compound_assignment_expr operator: _ @operator) @expr.operator

; ── patterns ─────────────────────────────────────────────────────────────────────────────────────

(tuple_pattern (_) @item) @pattern.list
(slice_pattern (_) @item) @pattern.list
(tuple_struct_pattern type: (_) @type) @pattern.list
(tuple_struct_pattern type: (_) . (_) @item) @pattern.list
(tuple_struct_pattern (_) . (_) @item) @pattern.list
(struct_pattern type: (_) @type (field_pattern) @entry) @pattern.object
(field_pattern name: (shorthand_field_identifier) @key @target) @pattern.entry
(field_pattern name: (field_identifier) @key pattern: (_) @target) @pattern.entry
(mut_pattern (identifier) @target) @pattern.wrapper
(mut_pattern [(tuple_pattern) (tuple_struct_pattern)] @target) @pattern.wrapper
(ref_pattern [(identifier) (mut_pattern)] @target) @pattern.wrapper
(reference_pattern [(identifier) (mut_pattern) (tuple_pattern) (tuple_struct_pattern) (struct_pattern) (slice_pattern) (reference_pattern)] @target) @pattern.wrapper
(captured_pattern . (identifier) @target) @pattern.wrapper
(or_pattern . [(tuple_struct_pattern) (struct_pattern) (captured_pattern) (tuple_pattern) (reference_pattern)] @target) @pattern.wrapper
(or_pattern . (or_pattern) @target) @pattern.wrapper

; What a pattern compares with declares nothing.
[
  (tuple_pattern [(string_literal) (integer_literal) (char_literal) (boolean_literal) (scoped_identifier) (range_pattern) (remaining_field_pattern)] @pattern.nothing)
  (slice_pattern [(string_literal) (integer_literal) (char_literal) (boolean_literal) (scoped_identifier) (range_pattern) (remaining_field_pattern)] @pattern.nothing)
  (tuple_struct_pattern [(string_literal) (integer_literal) (char_literal) (boolean_literal) (range_pattern) (remaining_field_pattern)] @pattern.nothing)
  (tuple_struct_pattern type: (_) (scoped_identifier) @pattern.nothing)
  (match_pattern . [(string_literal) (integer_literal) (char_literal) (boolean_literal) (scoped_identifier) (range_pattern) (negative_literal) (float_literal) (raw_string_literal) (macro_invocation)] @pattern.nothing)
  (or_pattern [(string_literal) (integer_literal) (char_literal) (boolean_literal) (scoped_identifier) (range_pattern) (negative_literal) (float_literal)] @pattern.nothing)
  (field_pattern pattern: [(string_literal) (integer_literal) (char_literal) (boolean_literal) (scoped_identifier) (range_pattern) (negative_literal)] @pattern.nothing)
  (let_condition pattern: [(string_literal) (integer_literal) (scoped_identifier) (char_literal)] @pattern.nothing)
  (tuple_pattern (negative_literal) @pattern.nothing)
  (reference_pattern [(integer_literal) (char_literal) (string_literal) (scoped_identifier)] @pattern.nothing)
]
