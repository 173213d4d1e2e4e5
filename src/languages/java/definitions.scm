; Packages, imports, scopes, definitions and bindings of Java. The words of the captures are explained in core/languages/vocabulary.ts.

; ── packages and imports ─────────────────────────────────────────────────────────────────────────

(package_declaration (scoped_identifier) @name) @definition.package
(package_declaration (identifier) @name) @definition.package

(import_declaration (scoped_identifier scope: (_) @module name: (_) @imported) .) @import.named
(import_declaration (scoped_identifier) @module (asterisk)) @import.wildcard
(import_declaration (identifier) @module (asterisk)) @import.wildcard

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (constructor_body)
  (for_statement)
  (enhanced_for_statement)
  (try_with_resources_statement)
  (catch_clause)
  (switch_block)
  (switch_rule)
  (return_statement)
  (ternary_expression)
] @scope.block

; What a condition tests is known where it holds; behind the statement only what it denies.
(if_statement condition: (parenthesized_expression (instanceof_expression))) @scope.block
(if_statement condition: (parenthesized_expression (binary_expression operator: "&&"))) @scope.block

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_declaration name: (_) @name body: (_) @body) @definition.class @scope.class
(class_declaration (modifiers ["public" "protected" "private" "static" "abstract" "final"] @modifier)) @definition.class
(interface_declaration name: (_) @name body: (_) @body) @definition.interface @scope.class
(interface_declaration (modifiers ["public" "protected" "private" "static" "abstract"] @modifier)) @definition.interface
(annotation_type_declaration name: (_) @name body: (_) @body) @definition.interface @scope.class
(annotation_type_declaration (modifiers ["public" "protected" "private" "static" "abstract"] @modifier)) @definition.interface
(enum_declaration name: (_) @name body: (_) @body) @definition.enum @scope.class
(enum_declaration (modifiers ["public" "protected" "private" "static"] @modifier)) @definition.enum
(record_declaration name: (_) @name body: (_) @body) @definition.class @scope.class
(record_declaration (modifiers ["public" "protected" "private" "static"] @modifier)) @definition.class

; Types inside an interface are public.
([
  (interface_body (class_declaration) @definition.class)
  (interface_body (record_declaration) @definition.class)
  (annotation_type_body (class_declaration) @definition.class)
] (#set! flag exported))
([
  (interface_body (interface_declaration) @definition.interface)
  (interface_body (annotation_type_declaration) @definition.interface)
] (#set! flag exported))
([
  (interface_body (enum_declaration) @definition.enum)
  (annotation_type_body (enum_declaration) @definition.enum)
] (#set! flag exported))

(superclass (_) @heritage.extends)
(super_interfaces (type_list (_) @heritage.implements))
(extends_interfaces (type_list (_) @heritage.extends))

(type_parameter . (type_identifier) @name) @definition.type_parameter
(type_parameter (type_bound . (_) @type)) @definition.type_parameter

; A class without a name is written behind the type from which it inherits.
(object_creation_expression (class_body) @definition.class @scope.class)
(object_creation_expression type: (_) @base (class_body) @heritage.extends)
(enum_constant body: (class_body) @definition.class @scope.class)
(enum_declaration name: (_) @base body: (enum_body (enum_constant body: (class_body) @heritage.extends)))

; ── methods and constructors ─────────────────────────────────────────────────────────────────────

(method_declaration name: (_) @name) @definition.function @scope.function
(method_declaration type: (_) @type) @definition.function
(method_declaration body: (_) @body) @definition.function
(method_declaration (modifiers ["public" "protected" "private" "static" "abstract" "default"] @modifier)) @definition.function
((interface_body (method_declaration body: (_)) @definition.function) (#set! flag exported))
((interface_body (method_declaration !body) @definition.function) (#set! flag "exported abstract"))
((annotation_type_element_declaration type: (_) @type name: (_) @name) @definition.function @scope.function
  (#set! flag "exported abstract"))

(constructor_declaration name: (_) @name body: (_) @body) @definition.constructor @scope.function
(constructor_declaration (modifiers ["public" "protected" "private"] @modifier)) @definition.constructor
((compact_constructor_declaration name: (_) @name body: (_) @body) @definition.constructor @scope.function
  (#set! flag parameterProperty))
(compact_constructor_declaration (modifiers ["public" "protected" "private"] @modifier)) @definition.constructor

((lambda_expression body: (_) @body) @definition.function @scope.function @expr.function (#set! self outer))
(lambda_expression body: (expression) @value) @bind.return
(lambda_expression parameters: (identifier) @definition.parameter @name)
(lambda_expression parameters: (inferred_parameters (identifier) @definition.parameter @name))

(return_statement (_) @value) @bind.return

(formal_parameter name: (_) @name) @definition.parameter
((formal_parameter type: (_) @type) @definition.parameter (#not-eq? @type "var"))
((spread_parameter (_) @type . (variable_declarator name: (_) @name)) @definition.parameter (#set! flag variadic))

; A component of a record is a field, and a call of its name gives its value.
((record_declaration parameters: (formal_parameters (formal_parameter type: (_) @type name: (_) @name) @definition.field))
  (#set! flag "exported readonly getter"))
((record_declaration parameters: (formal_parameters
  (spread_parameter (variable_declarator name: (_) @name)) @definition.field))
  (#set! flag "exported readonly getter"))

(marker_annotation name: (_) @value) @decorator.applied
(annotation name: (_) @value) @decorator.applied

; ── fields and constants ─────────────────────────────────────────────────────────────────────────

; One that stands alone is its whole declaration, so that its type is in its signature.
(field_declaration type: (_) @type . declarator: (variable_declarator name: (_) @name) .) @definition.field
(field_declaration type: (_) . declarator: (variable_declarator value: (_) @value) .) @definition.field
((field_declaration (modifiers ["public" "protected" "private" "static" "final"] @modifier)
  type: (_) . declarator: (_) .) @definition.field)
(field_declaration type: (_) @type declarator: (variable_declarator name: (_) @name) @definition.field . declarator: (_))
(field_declaration type: (_) @type declarator: (_) . declarator: (variable_declarator name: (_) @name) @definition.field)
(field_declaration declarator: (variable_declarator value: (_) @value) @definition.field . declarator: (_))
(field_declaration declarator: (_) . declarator: (variable_declarator value: (_) @value) @definition.field)
(field_declaration (modifiers ["public" "protected" "private" "static" "final"] @modifier)
  declarator: (variable_declarator) @definition.field . declarator: (_))
(field_declaration (modifiers ["public" "protected" "private" "static" "final"] @modifier)
  declarator: (_) . declarator: (variable_declarator) @definition.field)
([
  (field_declaration (modifiers "static" "final") type: (_) . declarator: (_) .)
  (field_declaration (modifiers "final" "static") type: (_) . declarator: (_) .)
] @definition.field (#set! kind constant))
([
  (field_declaration (modifiers "static" "final") declarator: (variable_declarator) @definition.field . declarator: (_))
  (field_declaration (modifiers "final" "static") declarator: (variable_declarator) @definition.field . declarator: (_))
  (field_declaration (modifiers "static" "final") declarator: (_) . declarator: (variable_declarator) @definition.field)
  (field_declaration (modifiers "final" "static") declarator: (_) . declarator: (variable_declarator) @definition.field)
] (#set! kind constant))

((constant_declaration type: (_) @type declarator: (variable_declarator name: (_) @name) @definition.constant)
  (#set! flag "exported static readonly") (#set! kind constant))
(constant_declaration declarator: (variable_declarator value: (_) @value) @definition.constant)

((enum_constant name: (_) @name) @definition.enum_member (#set! flag exported))

; ── locals ───────────────────────────────────────────────────────────────────────────────────────

(local_variable_declaration declarator: (variable_declarator name: (_) @target) @bind.declare)
(local_variable_declaration declarator: (variable_declarator value: (_) @value) @bind.declare)
((local_variable_declaration type: (_) @type declarator: (variable_declarator) @bind.declare) (#not-eq? @type "var"))

((enhanced_for_statement name: (_) @target value: (_) @value) @bind.declare (#set! via iterate))
((enhanced_for_statement type: (_) @type) @bind.declare (#not-eq? @type "var"))

(resource name: (_) @target value: (_) @value) @bind.declare
((resource type: (_) @type) @bind.declare (#not-eq? @type "var"))

(catch_formal_parameter (catch_type) @type name: (_) @target) @bind.declare

(instanceof_expression right: (_) @type name: (_) @target) @bind.declare
(type_pattern (_) @type . (identifier) @target .) @bind.declare
(record_pattern_component . (_) (identifier) @target .) @bind.declare
((record_pattern_component . (_) @type (identifier) .) @bind.declare (#not-eq? @type "var"))

(assignment_expression left: (_) @target operator: "=" right: (_) @value) @bind.assign
((assignment_expression left: (_) @target operator: ["+=" "-=" "*=" "/=" "&=" "|=" "^=" "%=" "<<=" ">>=" ">>>="] right: (_) @value)
  @bind.assign (#set! via augmented))
((update_expression (_) @target) @bind.assign (#set! via augmented))
