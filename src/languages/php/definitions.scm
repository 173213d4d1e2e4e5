; Namespaces, imports, scopes, definitions and bindings of PHP. The words of the captures are explained in core/languages/vocabulary.ts.

; ── namespaces and imports ───────────────────────────────────────────────────────────────────────

(namespace_definition !body name: (_) @name) @definition.package @scope.namespace
(namespace_definition name: (_) @name body: (_) @body) @definition.package @scope.namespace

(namespace_use_clause (qualified_name prefix: (_) @module . (name) @imported .)) @import.named
(namespace_use_clause (qualified_name . (name) @imported .)) @import.named
(namespace_use_clause . (name) @imported) @import.named
(namespace_use_clause alias: (_) @local) @import.named
(namespace_use_declaration (namespace_name) @module (namespace_use_group (namespace_use_clause . (name) @imported) @import.named))

(require_expression (string (string_content) @module)) @import.sideEffect
(require_once_expression (string (string_content) @module)) @import.sideEffect
(include_expression (string (string_content) @module)) @import.sideEffect
(include_once_expression (string (string_content) @module)) @import.sideEffect
((require_expression (binary_expression left: (name) @_here right: (string (string_content) @module))) @import.sideEffect
  (#eq? @_here "__DIR__"))
((require_once_expression (binary_expression left: (name) @_here right: (string (string_content) @module))) @import.sideEffect
  (#eq? @_here "__DIR__"))
((include_expression (binary_expression left: (name) @_here right: (string (string_content) @module))) @import.sideEffect
  (#eq? @_here "__DIR__"))
((include_once_expression (binary_expression left: (name) @_here right: (string (string_content) @module))) @import.sideEffect
  (#eq? @_here "__DIR__"))

; ── types ────────────────────────────────────────────────────────────────────────────────────────

((class_declaration name: (_) @name body: (_) @body) @definition.class @scope.class (#set! flag exported))
((class_declaration (abstract_modifier)) @definition.class (#set! flag "exported abstract"))
((interface_declaration name: (_) @name body: (_) @body) @definition.interface @scope.class (#set! flag exported))
((trait_declaration name: (_) @name body: (_) @body) @definition.trait @scope.class (#set! flag exported))
((enum_declaration name: (_) @name body: (_) @body) @definition.enum @scope.class (#set! flag exported))
((enum_case name: (_) @name) @definition.enum_member (#set! flag exported))
(enum_case value: (_) @value) @definition.enum_member
(anonymous_class body: (_) @body) @definition.class @scope.class @expr.function

(base_clause [(name) (qualified_name)] @heritage.extends)
(class_interface_clause [(name) (qualified_name)] @heritage.implements)
(use_declaration [(name) (qualified_name)] @heritage.uses_trait)

; ── functions and methods ────────────────────────────────────────────────────────────────────────

((function_definition name: (_) @name body: (_) @body) @definition.function @scope.function (#set! flag exported))
(function_definition return_type: (_) @type) @definition.function
(method_declaration name: (_) @name) @definition.function @scope.function
(method_declaration body: (_) @body) @definition.function
(method_declaration return_type: (_) @type) @definition.function
(method_declaration [(visibility_modifier) (static_modifier) (abstract_modifier) (final_modifier)] @modifier) @definition.function
((interface_declaration body: (declaration_list (method_declaration) @definition.function)) (#set! flag "exported abstract"))

((arrow_function) @definition.function @scope.function @expr.function (#set! self outer))
(arrow_function body: (_) @body @value) @definition.function
(arrow_function body: (_) @value) @bind.return
(arrow_function return_type: (_) @type) @definition.function
((anonymous_function body: (_) @body) @definition.function @scope.function @expr.function (#set! self outer))
(anonymous_function return_type: (_) @type) @definition.function

(simple_parameter name: (_) @name) @definition.parameter
(simple_parameter type: (_) @type) @definition.parameter
(simple_parameter default_value: (_) @value) @definition.parameter
((variadic_parameter name: (_) @name) @definition.parameter (#set! flag variadic))
(variadic_parameter type: (_) @type) @definition.parameter
((property_promotion_parameter name: (_) @name) @definition.parameter (#set! flag parameterProperty))
(property_promotion_parameter type: (_) @type) @definition.parameter
(property_promotion_parameter default_value: (_) @value) @definition.parameter
(property_promotion_parameter [(visibility_modifier) (readonly_modifier)] @modifier) @definition.parameter

(return_statement (_) @value) @bind.return
(yield_expression (array_element_initializer (_) @value .)) @bind.yield
(yield_expression . (variable_name) @value) @bind.yieldAll

(attribute . [(name) (qualified_name)] @value) @decorator.applied

; ── properties and constants ─────────────────────────────────────────────────────────────────────

; One that stands alone is its whole declaration, so that its type and comment belong to it.
(property_declaration . [(visibility_modifier) (static_modifier) (readonly_modifier) (var_modifier)]
  (property_element name: (variable_name (name) @name)) @definition.property)
(property_declaration type: (_) @type (property_element) @definition.property)
(property_declaration [(visibility_modifier) (static_modifier) (readonly_modifier)] @modifier (property_element) @definition.property)
(property_element default_value: (_) @value) @definition.property

((class_declaration body: (declaration_list (const_declaration (const_element . (name) @name) @definition.constant)))
  (#set! kind constant) (#set! flag static))
((interface_declaration body: (declaration_list (const_declaration (const_element . (name) @name) @definition.constant)))
  (#set! kind constant) (#set! flag static))
((trait_declaration body: (declaration_list (const_declaration (const_element . (name) @name) @definition.constant)))
  (#set! kind constant) (#set! flag static))
((enum_declaration body: (enum_declaration_list (const_declaration (const_element . (name) @name) @definition.constant)))
  (#set! kind constant) (#set! flag static))
((anonymous_class body: (declaration_list (const_declaration (const_element . (name) @name) @definition.constant)))
  (#set! kind constant) (#set! flag static))
(const_declaration (visibility_modifier) @modifier (const_element) @definition.constant)
(const_element . (name) (_) @value .) @definition.constant
((program (const_declaration (const_element . (name) @name) @definition.constant)) (#set! kind constant))
((compound_statement (const_declaration (const_element . (name) @name) @definition.constant)) (#set! kind constant))

; ── variables ────────────────────────────────────────────────────────────────────────────────────

(assignment_expression left: (_) @target right: (_) @value) @bind.assign
(reference_assignment_expression left: (_) @target right: (_) @value) @bind.assign
((augmented_assignment_expression left: (_) @target right: (_) @value) @bind.assign (#set! via augmented))
((augmented_assignment_expression left: (_) @target operator: "??=" right: (_) @value) @bind.assign)
((update_expression argument: (_) @target) @bind.assign (#set! via augmented))
((foreach_statement . (_) @value . (variable_name) @target) @bind.assign (#set! via iterate))
((foreach_statement . (_) @value . (list_literal) @target) @bind.assign (#set! via iterate))
((foreach_statement . (_) @value . (by_ref (_) @target)) @bind.assign (#set! via iterate))
((foreach_statement . (_) @value . (pair (_) . (variable_name) @target)) @bind.assign (#set! via iterate))
((foreach_statement . (_) @value . (pair (_) . (by_ref (_) @target))) @bind.assign (#set! via iterate))
((foreach_statement . (_) @value . (pair (_) . (list_literal) @target)) @bind.assign (#set! via iterate))
(foreach_statement . (_) . (pair . (variable_name) @target @bind.declare))
(catch_clause type: (_) @type name: (_) @target) @bind.declare
(static_variable_declaration name: (_) @target) @bind.declare
(static_variable_declaration value: (_) @value) @bind.declare
((list_literal (_) @item) @pattern.list)
