; Packages, imports, scopes, definitions and bindings of Scala. The words of the captures are explained in core/languages/vocabulary.ts.

; ── packages and imports ─────────────────────────────────────────────────────────────────────────

(package_clause !body name: (_) @name) @definition.package
(package_clause name: (_) @name body: (_) @body) @definition.package @scope.namespace
(package_object name: (_) @name body: (_) @body) @definition.package @scope.namespace

((import_declaration path: (_) @module) @import.named @_import (#not-match? @_import "[\\}_*]\\s*$|\\bgiven\\s*$| as ") (#set! split "."))
(import_declaration path: (_) @module (namespace_wildcard) @import.wildcard)
(import_declaration path: (_) @module (namespace_selectors (namespace_wildcard) @import.wildcard))
(import_declaration path: (_) @module (namespace_selectors (identifier) @imported @import.named))
(import_declaration path: (_) @module (namespace_selectors (operator_identifier) @imported @import.named))
(import_declaration path: (_) @module
  (namespace_selectors (arrow_renamed_identifier name: (_) @imported alias: (identifier) @local) @import.named))
(import_declaration path: (_) @module
  (namespace_selectors (as_renamed_identifier name: (_) @imported alias: (identifier) @local) @import.named))
(import_declaration path: (_) @module (as_renamed_identifier name: (_) @imported alias: (identifier) @local) @import.named)

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (indented_block)
  (case_clause)
  (for_expression)
  (extension_definition)
] @scope.block

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_definition name: (_) @name) @definition.class @scope.class
(class_definition body: (_) @body) @definition.class
(trait_definition name: (_) @name) @definition.trait @scope.class
(trait_definition body: (_) @body) @definition.trait
((object_definition name: (_) @name) @definition.class @scope.class (#set! flag singleton))
(object_definition body: (_) @body) @definition.class
(enum_definition name: (_) @name body: (_) @body) @definition.enum @scope.class
(class_definition (modifiers ["abstract"] @modifier)) @definition.class
(class_definition (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.class
(trait_definition (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.trait
(object_definition (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.class
(instance_expression (template_body)) @definition.class @scope.class

(simple_enum_case name: (_) @name) @definition.enum_member
(full_enum_case name: (_) @name) @definition.class @scope.class
(enum_definition name: (_) @base body: (enum_body (enum_case_definitions (full_enum_case) @heritage.extends)))

(extends_clause . type: (type_identifier) @heritage.extends)
(extends_clause . type: (generic_type) @heritage.extends)
(extends_clause . type: (stable_type_identifier) @heritage.extends)
(extends_clause type: (_) type: (type_identifier) @heritage.implements)
(extends_clause type: (_) type: (generic_type) @heritage.implements)
(extends_clause type: (_) type: (stable_type_identifier) @heritage.implements)
(extends_clause type: (compound_type base: (_) @heritage.extends))
(extends_clause type: (compound_type extra: (_) @heritage.implements))
(instance_expression (type_identifier) @base (template_body) @heritage.extends)
(instance_expression (generic_type) @base (template_body) @heritage.extends)
(instance_expression (stable_type_identifier) @base (template_body) @heritage.extends)

(type_parameters name: (_) @definition.type_parameter @name)
(type_parameters (covariant_type_parameter name: (_) @definition.type_parameter @name))
(type_parameters (contravariant_type_parameter name: (_) @definition.type_parameter @name))
(type_parameters name: (_) @definition.type_parameter . bound: (upper_bound type: (_) @type))
(type_parameters (covariant_type_parameter name: (_) @definition.type_parameter . bound: (upper_bound type: (_) @type)))

(type_definition name: (_) @name) @definition.type_alias @scope.type
(type_definition type: (_) @type) @definition.type_alias

; ── functions ────────────────────────────────────────────────────────────────────────────────────

((function_definition name: (_) @name body: (_) @body) @definition.function @scope.function (#set! binds body))
((function_declaration name: (_) @name) @definition.function @scope.function (#set! flag abstract) (#set! binds body))
(function_definition return_type: (_) @type) @definition.function
(function_declaration return_type: (_) @type) @definition.function
(function_definition (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.function
(function_declaration (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.function
(function_definition (modifiers ["override"] @modifier)) @definition.function
(function_definition body: (_) @value) @bind.return
((return_expression (_) @value) @bind.return (#set! from outer))

((lambda_expression) @definition.function @scope.function @expr.function (#set! self outer))
(lambda_expression "=>" @body) @definition.function
(lambda_expression (_) @value .) @bind.return
(lambda_expression parameters: (identifier) @definition.parameter @name)
(lambda_expression parameters: (bindings (binding name: (_) @name) @definition.parameter))
(lambda_expression parameters: (bindings (binding type: (_) @type) @definition.parameter))

; Cases in braces are a function of what they look at.
((case_block) @definition.function @scope.function @expr.function (#set! self outer))
(case_block "}" @body) @definition.function
(case_block "{" @definition.parameter @name)
(case_block (case_clause (_) @value .) @bind.return)

; A placeholder makes a function of the only argument in which it stands.
((arguments . [
  (field_expression value: (wildcard) @definition.parameter @name)
  (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))))
  (infix_expression left: (wildcard) @definition.parameter @name)
  (infix_expression left: (field_expression value: (wildcard) @definition.parameter @name))
] .))
((arguments . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] @value .) @definition.function @scope.function @expr.function @bind.return (#set! self outer))
(arguments "(" @body [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] .) @definition.function
; The same in braces, and in parentheses or braces behind an infix name.
(call_expression arguments: (block . [
  (field_expression value: (wildcard) @definition.parameter @name)
  (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))))
  (infix_expression left: (wildcard) @definition.parameter @name)
  (infix_expression left: (field_expression value: (wildcard) @definition.parameter @name))
] .))
((call_expression arguments: (block "{" @body . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] @value .) @definition.function @scope.function @expr.function @bind.return) (#set! self outer))
(infix_expression right: (parenthesized_expression . [
  (field_expression value: (wildcard) @definition.parameter @name)
  (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))))
  (infix_expression left: (wildcard) @definition.parameter @name)
  (infix_expression left: (field_expression value: (wildcard) @definition.parameter @name))
] .))
((infix_expression right: (parenthesized_expression "(" @body . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] @value .) @definition.function @scope.function @expr.function @bind.return) (#set! self outer))
(infix_expression right: (block . [
  (field_expression value: (wildcard) @definition.parameter @name)
  (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (field_expression value: (wildcard) @definition.parameter @name))
  (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (field_expression value: (wildcard) @definition.parameter @name)))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard) @definition.parameter @name))))
  (infix_expression left: (wildcard) @definition.parameter @name)
  (infix_expression left: (field_expression value: (wildcard) @definition.parameter @name))
] .))
((infix_expression right: (block "{" @body . [
  (field_expression value: (wildcard))
  (call_expression function: (field_expression value: (wildcard)))
  (field_expression value: (field_expression value: (wildcard)))
  (field_expression value: (call_expression function: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (field_expression value: (wildcard))))
  (call_expression function: (field_expression value: (call_expression function: (field_expression value: (wildcard)))))
  (infix_expression left: (wildcard))
  (infix_expression left: (field_expression value: (wildcard)))
] @value .) @definition.function @scope.function @expr.function @bind.return) (#set! self outer))

(parameter name: (_) @name type: (_) @type) @definition.parameter
(parameter default_value: (_) @value) @definition.parameter
((parameter type: (repeated_parameter_type)) @definition.parameter (#set! flag variadic))
(class_parameter name: (_) @name) @definition.parameter
(class_parameter type: (_) @type) @definition.parameter
(class_parameter default_value: (_) @value) @definition.parameter
((class_parameter type: (repeated_parameter_type)) @definition.parameter (#set! flag variadic))
; Further lists of parameters are met by further calls, implicit ones by none.
((function_definition (parameters) (parameters (parameter) @definition.parameter)) (#set! flag labelOnly))
((function_declaration (parameters) (parameters (parameter) @definition.parameter)) (#set! flag labelOnly))
((parameters ["implicit" "using"] (parameter) @definition.parameter) (#set! flag "labelOnly optional"))
((class_definition (class_parameters) (class_parameters (class_parameter) @definition.parameter)) (#set! flag labelOnly))
((class_parameters ["implicit" "using"] (class_parameter) @definition.parameter) (#set! flag "labelOnly optional"))
((class_parameter ["val" "var"]) @definition.parameter (#set! flag "parameterProperty exported"))
((class_definition "case" (class_parameters (class_parameter) @definition.parameter)) (#set! flag "parameterProperty exported readonly"))
((full_enum_case (class_parameters (class_parameter) @definition.parameter)) (#set! flag "parameterProperty exported readonly"))

; What an extension extends is the receiver of its functions, known in them by a name of its own.
(extension_definition parameters: (parameters (parameter name: (_) @target type: (_) @type) @bind.declare))
((extension_definition parameters: (parameters (parameter) @definition.parameter)) (#set! kind none))
((extension_definition parameters: (parameters . (parameter type: (_) @type)) body: (function_definition "def" @definition.parameter)) (#set! name this))
((extension_definition parameters: (parameters . (parameter type: (_) @type)) body: (function_declaration "def" @definition.parameter)) (#set! name this))

(annotation name: (type_identifier) @value) @decorator.applied

; ── values and locals ────────────────────────────────────────────────────────────────────────────

((val_definition pattern: (identifier) @name) @definition.variable (#set! flag readonly))
(val_definition pattern: (identifier) type: (_) @type) @definition.variable
(val_definition pattern: (identifier) value: (_) @value) @definition.variable
(var_definition pattern: (identifier) @name) @definition.variable
(var_definition pattern: (identifier) type: (_) @type) @definition.variable
(var_definition pattern: (identifier) value: (_) @value) @definition.variable
((val_declaration name: (_) @name type: (_) @type) @definition.variable (#set! flag "readonly abstract"))
((var_declaration name: (_) @name type: (_) @type) @definition.variable (#set! flag abstract))
(val_definition pattern: (identifier) (modifiers (access_modifier ["private" "protected"] @modifier .))) @definition.variable
(val_definition (modifiers (access_modifier ["private" "protected"] @modifier .)) pattern: (identifier)) @definition.variable
(var_definition (modifiers (access_modifier ["private" "protected"] @modifier .)) pattern: (identifier)) @definition.variable
(val_definition pattern: [(tuple_pattern) (case_class_pattern)] @target value: (_) @value) @bind.declare
(given_definition name: (_) @name return_type: (_) @type) @definition.variable

(tuple_pattern (_) @item) @pattern.list
(case_class_pattern pattern: (_) @item) @pattern.list
(case_class_pattern type: (_) @type @base) @expr.cast
(case_class_pattern) @bind.declare @target @value
((typed_pattern pattern: (identifier) @target type: (_) @type) @bind.declare)
((capture_pattern name: (identifier) @target pattern: (_) @value) @bind.declare)
((match_expression value: (_) @value body: (case_block (case_clause pattern: (identifier) @target @bind.declare))) (#match? @target "^[a-z_]"))
((match_expression value: (_) @value body: (indented_cases (case_clause pattern: (identifier) @target @bind.declare))) (#match? @target "^[a-z_]"))
(match_expression value: (_) @value body: (case_block (case_clause pattern: (tuple_pattern) @target @bind.declare)))
(match_expression value: (_) @value body: (indented_cases (case_clause pattern: (tuple_pattern) @target @bind.declare)))
((call_expression arguments: (case_block "{" @value (case_clause pattern: (identifier) @target @bind.declare))) (#match? @target "^[a-z_]"))
(call_expression arguments: (case_block "{" @value (case_clause pattern: (tuple_pattern) @target @bind.declare)))

((enumerator . (identifier) @target "<-" . (_) @value) @bind.declare (#set! via iterate))
((enumerator . [(tuple_pattern) (case_class_pattern)] @target "<-" . (_) @value) @bind.declare (#set! via iterate))
(enumerator . (identifier) @target "=" . (_) @value) @bind.declare

(block (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(indented_block (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(template_body (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(function_definition body: (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(if_expression consequence: (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(if_expression alternative: (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(lambda_expression (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
(case_clause (assignment_expression left: (_) @target right: (_) @value) @bind.assign)
