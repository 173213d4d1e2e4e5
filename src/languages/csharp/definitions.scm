; Namespaces, usings, scopes, definitions and bindings of C#. The words of the captures are explained in core/languages/vocabulary.ts.

; ── namespaces and usings ────────────────────────────────────────────────────────────────────────

(namespace_declaration name: (_) @name body: (_) @body) @definition.package @scope.namespace
(file_scoped_namespace_declaration name: (_) @name) @definition.package @scope.namespace

(using_directive !name (identifier) @module) @import.wildcard
(using_directive !name (qualified_name) @module) @import.wildcard
(using_directive !name (alias_qualified_name) @module) @import.wildcard
((using_directive "global" @modifier !name) @import.wildcard)
(using_directive name: (_) @local [(identifier) (qualified_name) (alias_qualified_name)] @module .) @import.namespace
(using_directive name: (_) @local (qualified_name name: (generic_name . (_) @_last)) @module .) @import.namespace

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (for_statement)
  (foreach_statement)
  (using_statement)
  (fixed_statement)
  (catch_clause)
  (switch_section)
  (switch_expression_arm)
  (query_expression)
  (accessor_declaration)
] @scope.block

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_declaration name: (_) @name body: (_) @body) @definition.class @scope.class
(class_declaration !body name: (_) @name) @definition.class @scope.class
(class_declaration (modifier) @modifier) @definition.class
(struct_declaration name: (_) @name body: (_) @body) @definition.struct @scope.class
(struct_declaration !body name: (_) @name) @definition.struct @scope.class
(struct_declaration (modifier) @modifier) @definition.struct
(record_declaration name: (_) @name body: (_) @body) @definition.class @scope.class
(record_declaration !body name: (_) @name) @definition.class @scope.class
(record_declaration (modifier) @modifier) @definition.class
(interface_declaration name: (_) @name body: (_) @body) @definition.interface @scope.class
(interface_declaration (modifier) @modifier) @definition.interface
(enum_declaration name: (_) @name body: (_) @body) @definition.enum @scope.class
(enum_declaration (modifier) @modifier) @definition.enum
((enum_member_declaration name: (_) @name) @definition.enum_member (#set! flag exported))
(enum_member_declaration value: (_) @value) @definition.enum_member

; A delegate is a type of its own that is called.
((delegate_declaration name: (_) @name) @definition.type_alias @scope.type (#set! flag ownType))
(delegate_declaration (modifier) @modifier) @definition.type_alias
(delegate_declaration parameters: (_) @type) @definition.type_alias
(delegate_declaration type: (_) @type parameters: (_) @definition.function_type @scope.type @type.function)

(class_declaration (base_list [(identifier) (qualified_name) (generic_name) (alias_qualified_name)] @heritage.extends))
(struct_declaration (base_list [(identifier) (qualified_name) (generic_name) (alias_qualified_name)] @heritage.extends))
(record_declaration (base_list [(identifier) (qualified_name) (generic_name) (alias_qualified_name)] @heritage.extends))
(interface_declaration (base_list [(identifier) (qualified_name) (generic_name) (alias_qualified_name)] @heritage.extends))
(base_list (primary_constructor_base_type type: (_) @heritage.extends))

(type_parameter name: (_) @name) @definition.type_parameter
([
  (class_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (struct_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (record_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (interface_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (delegate_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (method_declaration (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
  (local_function_statement (type_parameter_list (type_parameter name: (_) @_own) @definition.type_parameter)
    (type_parameter_constraints_clause . (identifier) @_meant (type_parameter_constraint type: (_) @type)))
] (#eq? @_own @_meant))

; ── methods and constructors ─────────────────────────────────────────────────────────────────────

(method_declaration name: (_) @name) @definition.function @scope.function
(method_declaration returns: (_) @type) @definition.function
(method_declaration body: (_) @body) @definition.function
(method_declaration (modifier) @modifier) @definition.function
((interface_declaration body: (declaration_list (method_declaration !body) @definition.function)) (#set! flag "exported abstract"))
((interface_declaration body: (declaration_list (method_declaration body: (_)) @definition.function)) (#set! flag exported))
((method_declaration (explicit_interface_specifier)) @definition.function (#set! flag "override private"))
((method_declaration parameters: (parameter_list . (parameter (modifier) @_this))) @definition.function
  (#eq? @_this "this") (#set! flag classMethod))

(operator_declaration "operator" @name body: (_) @body) @definition.function @scope.function
(operator_declaration type: (_) @type) @definition.function
(operator_declaration (modifier) @modifier) @definition.function
(conversion_operator_declaration "operator" @name body: (_) @body) @definition.function @scope.function
(conversion_operator_declaration type: (_) @type) @definition.function
(conversion_operator_declaration (modifier) @modifier) @definition.function
((destructor_declaration name: (_) @name body: (_) @body) @definition.function @scope.function (#set! flag private))

(constructor_declaration name: (_) @name) @definition.constructor @scope.function
(constructor_declaration body: (_) @body) @definition.constructor
(constructor_declaration (modifier) @modifier) @definition.constructor
((class_declaration name: (_) @name (parameter_list) @definition.constructor @body @scope.function) (#set! flag exported))
((struct_declaration name: (_) @name (parameter_list) @definition.constructor @body @scope.function) (#set! flag exported))
((record_declaration name: (_) @name (parameter_list) @definition.constructor @body @scope.function) (#set! flag exported))

(local_function_statement name: (_) @name) @definition.function @scope.function
(local_function_statement type: (_) @type) @definition.function
(local_function_statement body: (_) @body) @definition.function
(local_function_statement (modifier) @modifier) @definition.function

((lambda_expression body: (_) @body) @definition.function @scope.function @expr.function (#set! self outer))
(lambda_expression (modifier) @modifier) @definition.function
(lambda_expression body: (expression) @value) @bind.return
(lambda_expression parameters: (implicit_parameter) @definition.parameter @name)
((anonymous_method_expression (block) @body) @definition.function @scope.function @expr.function (#set! self outer))

(return_statement (_) @value) @bind.return
(local_function_statement body: (arrow_expression_clause (_) @value)) @bind.return
((yield_statement (_) @value) @bind.yield)

(parameter name: (_) @name) @definition.parameter
(parameter type: (_) @type) @definition.parameter
(parameter name: (_) (expression) @value) @definition.parameter
((parameter_list type: (array_type type: (_) @type) name: (identifier) @name @definition.parameter) (#set! flag variadic))
((class_declaration (parameter_list (parameter) @definition.parameter)) (#set! flag "parameterProperty private"))
((struct_declaration (parameter_list (parameter) @definition.parameter)) (#set! flag "parameterProperty private"))
((record_declaration (parameter_list (parameter) @definition.parameter)) (#set! flag "parameterProperty exported"))

(attribute name: (_) @value) @decorator.applied

; ── properties, indexers and events ──────────────────────────────────────────────────────────────

(property_declaration type: (_) @type name: (_) @name) @definition.property
(property_declaration (modifier) @modifier) @definition.property
(property_declaration value: (_) @value) @definition.property
((property_declaration value: (arrow_expression_clause)) @definition.property (#set! flag getter))
((property_declaration accessors: (accessor_list (accessor_declaration body: (_)))) @definition.property (#set! flag "getter setter"))
((interface_declaration body: (declaration_list (property_declaration) @definition.property)) (#set! flag "exported abstract"))
((property_declaration (explicit_interface_specifier)) @definition.property (#set! flag "override private getter setter"))

((indexer_declaration type: (_) @type "this" @_place) @definition.property @scope.function (#set! name "this[]") (#set! flag "getter setter"))
(indexer_declaration (modifier) @modifier) @definition.property
((interface_declaration body: (declaration_list (indexer_declaration) @definition.property)) (#set! flag "exported abstract"))
((indexer_declaration (explicit_interface_specifier)) @definition.property (#set! flag "override private getter setter"))

((event_declaration type: (_) @type name: (_) @name) @definition.field (#set! flag "getter setter"))
(event_declaration (modifier) @modifier) @definition.field
((event_declaration (explicit_interface_specifier)) @definition.field (#set! flag "override private getter setter"))
(event_field_declaration (variable_declaration type: (_) @type (variable_declarator name: (_) @name) @definition.field))
(event_field_declaration (modifier) @modifier (variable_declaration (variable_declarator) @definition.field))

; ── fields and constants ─────────────────────────────────────────────────────────────────────────

; One that stands alone is its whole declaration, so that its type is in its signature.
(field_declaration (variable_declaration type: (_) @type . (variable_declarator name: (_) @name) .)) @definition.field
(field_declaration (variable_declaration type: (_) . (variable_declarator name: (_) (_) @value .) .)) @definition.field
((field_declaration (modifier) @modifier (variable_declaration type: (_) . (variable_declarator) .)) @definition.field)
(field_declaration (variable_declaration type: (_) @type (variable_declarator name: (_) @name) @definition.field . (_)))
(field_declaration (variable_declaration type: (_) @type (variable_declarator) . (variable_declarator name: (_) @name) @definition.field))
(field_declaration (variable_declaration (variable_declarator name: (_) (_) @value .) @definition.field . (_)))
(field_declaration (variable_declaration (variable_declarator) . (variable_declarator name: (_) (_) @value .) @definition.field))
(field_declaration (modifier) @modifier (variable_declaration (variable_declarator) @definition.field . (_)))
(field_declaration (modifier) @modifier (variable_declaration (variable_declarator) . (variable_declarator) @definition.field))
((field_declaration (modifier "const") (variable_declaration type: (_) . (variable_declarator) .)) @definition.field (#set! kind constant))
((field_declaration (modifier "const") (variable_declaration (variable_declarator) @definition.field . (_))) (#set! kind constant))
((field_declaration (modifier "const") (variable_declaration (variable_declarator) . (variable_declarator) @definition.field)) (#set! kind constant))

; ── locals ───────────────────────────────────────────────────────────────────────────────────────

(local_declaration_statement (variable_declaration (variable_declarator name: (_) @target) @bind.declare))
(local_declaration_statement (variable_declaration (variable_declarator name: (_) (_) @value .) @bind.declare))
((local_declaration_statement (variable_declaration type: (_) @type (variable_declarator) @bind.declare)) (#not-eq? @type "var"))
(local_declaration_statement (variable_declaration (variable_declarator . (tuple_pattern) @target (_) @value .) @bind.declare))
(for_statement initializer: (variable_declaration (variable_declarator name: (_) @target) @bind.declare))
(for_statement initializer: (variable_declaration (variable_declarator name: (_) (_) @value .) @bind.declare))
((for_statement initializer: (variable_declaration type: (_) @type (variable_declarator) @bind.declare)) (#not-eq? @type "var"))
(using_statement (variable_declaration (variable_declarator name: (_) @target (_) @value .) @bind.declare))
((using_statement (variable_declaration type: (_) @type (variable_declarator) @bind.declare)) (#not-eq? @type "var"))
(fixed_statement (variable_declaration (variable_declarator name: (_) @target) @bind.declare))

((foreach_statement left: (_) @target right: (_) @value) @bind.declare (#set! via iterate))
((foreach_statement type: (_) @type) @bind.declare (#not-eq? @type "var"))
(catch_declaration type: (_) @type name: (_) @target) @bind.declare
(declaration_pattern name: (_) @target) @bind.declare
((declaration_pattern type: (_) @type) @bind.declare (#not-eq? @type "var"))
(recursive_pattern type: (_) @type name: (_) @target) @bind.declare
(declaration_expression name: (_) @target) @bind.declare
((declaration_expression type: (_) @type) @bind.declare (#not-eq? @type "var"))
((from_clause name: (_) @target (_) @value .) @bind.declare (#set! via iterate))
(from_clause type: (_) @type) @bind.declare
(let_clause . (identifier) @target (_) @value .) @bind.declare
((join_clause . (identifier) @target . (_) @value) @bind.declare (#set! via iterate))

(tuple_pattern name: (_) @item) @pattern.list

(assignment_expression left: (_) @target operator: "=" right: (_) @value) @bind.assign
((assignment_expression left: (_) @target operator: ["+=" "-=" "*=" "/=" "&=" "|=" "^=" "%=" "<<=" ">>=" "??="] right: (_) @value)
  @bind.assign (#set! via augmented))
((postfix_unary_expression (_) @target ["++" "--"]) @bind.assign (#set! via augmented))
((prefix_unary_expression ["++" "--"] (_) @target) @bind.assign (#set! via augmented))
