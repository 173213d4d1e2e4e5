; What TypeScript adds to ECMAScript.

; ── declarations ─────────────────────────────────────────────────────────────────────────────────

(function_declaration return_type: (_) @type) @definition.function
(generator_function_declaration return_type: (_) @type) @definition.function
(function_expression return_type: (_) @type) @definition.function
(generator_function return_type: (_) @type) @definition.function
(arrow_function return_type: (_) @type) @definition.function
(method_definition return_type: (_) @type) @definition.function
(method_definition [(accessibility_modifier) "?"] @modifier) @definition.function

(function_signature name: (_) @name) @definition.function @scope.type
(function_signature return_type: (_) @type) @definition.function
(function_signature "async" @modifier) @definition.function
(method_signature name: (_) @name) @definition.function @scope.type
(method_signature return_type: (_) @type) @definition.function
(method_signature [(accessibility_modifier) "static" "get" "set" "?" "async" "*"] @modifier) @definition.function
((abstract_method_signature name: (_) @name) @definition.function @scope.type (#set! flag abstract))
(abstract_method_signature return_type: (_) @type) @definition.function
(abstract_method_signature [(accessibility_modifier) "get" "set" "?"] @modifier) @definition.function
((call_signature) @definition.function @scope.type (#set! name "(call)") (#set! kind method))
(call_signature return_type: (_) @type) @definition.function
((construct_signature) @definition.function @scope.type (#set! name "(new)") (#set! kind method))
(construct_signature type: (_) @type) @definition.function

((abstract_class_declaration name: (_) @name body: (_) @body) @definition.class @scope.class (#set! flag abstract))
(public_field_definition name: (_) @name) @definition.property
(public_field_definition type: (_) @type) @definition.property
(public_field_definition value: (_) @value) @definition.property
(public_field_definition [(accessibility_modifier) "static" "readonly" "abstract" "?"] @modifier) @definition.property
(property_signature name: (_) @name) @definition.property
(property_signature type: (_) @type) @definition.property
(property_signature ["readonly" "?"] @modifier) @definition.property
((index_signature) @definition.property (#set! name "(index)"))
(index_signature type: (_) @type) @definition.property
(index_signature name: (_) @expr.ignore)

(interface_declaration name: (_) @name body: (_) @body) @definition.interface @scope.type
(type_alias_declaration name: (_) @name value: (_) @type) @definition.type_alias @scope.type
(enum_declaration name: (_) @name body: (_) @body) @definition.enum @scope.class
(enum_body name: (_) @definition.enum_member @name)
(enum_assignment name: (_) @name value: (_) @value) @definition.enum_member
([(internal_module name: (_) @name body: (_) @body) (module name: (_) @name body: (_) @body)]
  @definition.namespace @scope.namespace)
(internal_module name: (nested_identifier) @expr.ignore)
(internal_module name: (nested_identifier object: (identifier) @expr.ignore))
(ambient_declaration "global" (statement_block) @scope.namespace)

(type_parameter name: (_) @name) @definition.type_parameter
(type_parameter constraint: (_) @type) @definition.type_parameter
(type_parameter value: (default_type (_) @value)) @definition.type_parameter

(extends_clause value: (_) @heritage.extends)
(extends_clause value: (_) @heritage.extends . type_arguments: (type_arguments (_) @argument))
(extends_type_clause type: (_) @heritage.extends)
(implements_clause (_) @heritage.implements)

; ── parameters and variables ─────────────────────────────────────────────────────────────────────

(required_parameter pattern: (_) @target) @definition.parameter
(required_parameter pattern: (_) type: (_) @type) @definition.parameter
(required_parameter pattern: (_) value: (_) @value) @definition.parameter
((optional_parameter pattern: (_) @target) @definition.parameter (#set! flag optional))
(optional_parameter pattern: (_) type: (_) @type) @definition.parameter
([
  (required_parameter [(accessibility_modifier) "readonly"] @modifier)
  (optional_parameter [(accessibility_modifier) "readonly"] @modifier)
] @definition.parameter (#set! flag parameterProperty))

(variable_declarator type: (_) @type) @bind.declare
(catch_clause type: (_) @type) @bind.declare

; ── expressions ──────────────────────────────────────────────────────────────────────────────────

(call_expression type_arguments: (type_arguments (_) @typeArgument)) @expr.call
(new_expression type_arguments: (type_arguments (_) @typeArgument)) @expr.construct
(as_expression . (_) @base (_) @type .) @expr.cast
(as_expression . (_) @inner "const") @expr.wrapper
(satisfies_expression . (_) @base (_) @type .) @expr.satisfies
(non_null_expression (_) @inner) @expr.wrapper
(non_null_expression (_) @target) @pattern.wrapper
(instantiation_expression . (_) @inner) @expr.wrapper
(nested_identifier object: (_) @base property: (_) @name) @expr.member

; ── modules ──────────────────────────────────────────────────────────────────────────────────────

(import_statement "type" @modifier (import_clause (named_imports (import_specifier) @import.named)))
(import_statement "type" @modifier (import_clause . (identifier) @import.default))
(import_statement "type" @modifier (import_clause (namespace_import) @import.namespace))
(import_specifier "type" @modifier) @import.named
(export_statement "type" @modifier (export_clause (export_specifier) @import.reExport) source: (_))
(export_specifier "type" @modifier) @import.reExport
(import_statement (import_require_clause (identifier) @local source: (_) @module)) @import.equals
(import_alias . (identifier) @target (_) @value) @bind.declare
(export_statement "=" (_) @value) @export.assign
(export_statement "namespace" (identifier) @expr.ignore)

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
(nested_type_identifier module: (_) @base name: (_) @name) @type.name
(nested_type_identifier name: (_) @expr.ignore)
(generic_type name: (_) @base) @type.generic
(generic_type type_arguments: (type_arguments (_) @argument)) @type.generic
(predefined_type) @type.keyword
(literal_type (_) @inner) @type.wrapper
(template_literal_type) @type.wrapper
[(type_annotation (_) @inner) (constraint (_) @inner) (parenthesized_type (_) @inner) (readonly_type (_) @inner)
 (adding_type_annotation (_) @inner) (omitting_type_annotation (_) @inner)] @type.wrapper
(opting_type_annotation (_) @base) @type.nullable
(type_predicate_annotation (_) @inner) @type.wrapper
(asserts_annotation (_) @inner) @type.wrapper
(asserts (type_predicate) @inner) @type.wrapper
(union_type (_) @alternative) @type.union
(intersection_type (_) @alternative) @type.intersection
(tuple_type) @type.tuple
(tuple_type (type) @item) @type.tuple
(tuple_type [(optional_type) (rest_type)] @item) @type.tuple
(tuple_type (required_parameter !name type: (_) @item)) @type.tuple
(tuple_type (required_parameter name: (identifier) @expr.ignore))
(tuple_type (required_parameter name: (identifier) type: (_) @item)) @type.tuple
(tuple_type (required_parameter name: (rest_pattern (identifier) @expr.ignore)))
(required_parameter name: (rest_pattern) type: (_) @base) @type.rest
(tuple_type (required_parameter name: (rest_pattern)) @item) @type.tuple
(tuple_type (optional_parameter name: (identifier) @expr.ignore))
(tuple_type (optional_parameter type: (_) @item)) @type.tuple
(array_type (_) @base) @type.array
(optional_type (_) @base) @type.nullable
(flow_maybe_type (_) @base) @type.nullable
(rest_type (_) @base) @type.rest
(index_type_query (_) @base) @type.keyof
(lookup_type . (_) @base (_) @index .) @type.indexed
(type_query (_) @base) @type.query
(this_type) @type.self
(type_predicate name: (_) @name type: (_) @type) @type.predicate
(conditional_type left: (_) @checked right: (_) @extended consequence: (_) @then alternative: (_) @else) @type.conditional
(conditional_type) @scope.type
(infer_type . (type_identifier) @inner) @type.wrapper
(infer_type . (type_identifier) @definition.type_parameter @name)
(object_type) @definition.object_type @type.object
(object_type . (index_signature (mapped_type_clause type: (_) @key) type: (_) @value) .) @type.mapped @scope.type
(mapped_type_clause name: (_) @definition.type_parameter @name type: (_) @type)
[(function_type) (constructor_type)] @definition.function_type @scope.type
(function_type return_type: (_) @type) @definition.function_type
(constructor_type type: (_) @type) @definition.function_type
(function_type) @type.function
(constructor_type) @type.constructor

; `import('x').Y` in a type is a path of values to the grammar.
(type_annotation (member_expression) @inner) @type.wrapper
