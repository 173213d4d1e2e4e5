; Packages, imports, scopes, definitions and bindings of Kotlin. The words of the captures are explained in core/languages/vocabulary.ts.

; ── packages and imports ─────────────────────────────────────────────────────────────────────────

(package_header (qualified_identifier) @name) @definition.package

((import (qualified_identifier) @module) @import.named @_import (#not-match? @_import "\\*\\s*;?\\s*$") (#set! split "."))
(import (qualified_identifier) @module "as" (identifier) @local) @import.named
(import (qualified_identifier) @module "*") @import.wildcard

; ── scopes ───────────────────────────────────────────────────────────────────────────────────────

[
  (block)
  (for_statement)
  (catch_block)
  (when_expression)
  (when_entry)
  (anonymous_initializer)
] @scope.block

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(class_declaration name: (_) @name) @definition.class @scope.class
(class_declaration [(class_body) (enum_class_body)] @body) @definition.class
((class_declaration "interface") @definition.class (#set! kind interface))
((class_declaration (modifiers (class_modifier "enum"))) @definition.class (#set! kind enum))
(class_declaration (modifiers (_) @modifier)) @definition.class

((object_declaration name: (_) @name) @definition.class @scope.class (#set! flag singleton))
(object_declaration (class_body) @body) @definition.class
(object_declaration (modifiers (_) @modifier)) @definition.class

((companion_object) @definition.class @scope.class (#set! flag "singleton companion") (#set! name Companion))
(companion_object (class_body) @body) @definition.class
(companion_object (modifiers (_) @modifier)) @definition.class

; The members of an object without a name are known by its value alone.
((object_literal) @definition.class @scope.class @expr.function (#set! flag singleton))

(class_declaration "class" (delegation_specifiers (delegation_specifier (user_type (identifier) @heritage.implements .))))
(class_declaration "class" (delegation_specifiers (delegation_specifier (user_type (type_arguments)) @heritage.implements)))
(class_declaration "interface" (delegation_specifiers (delegation_specifier (user_type (identifier) @heritage.extends .))))
(class_declaration "interface" (delegation_specifiers (delegation_specifier (user_type (type_arguments)) @heritage.extends)))
([
  (object_declaration (delegation_specifiers (delegation_specifier (user_type (identifier) @heritage.implements .))))
  (companion_object (delegation_specifiers (delegation_specifier (user_type (identifier) @heritage.implements .))))
  (object_literal (delegation_specifiers (delegation_specifier (user_type (identifier) @heritage.implements .))))
])
([
  (object_declaration (delegation_specifiers (delegation_specifier (user_type (type_arguments)) @heritage.implements)))
  (companion_object (delegation_specifiers (delegation_specifier (user_type (type_arguments)) @heritage.implements)))
  (object_literal (delegation_specifiers (delegation_specifier (user_type (type_arguments)) @heritage.implements)))
])
(delegation_specifier (constructor_invocation (user_type (identifier) @heritage.extends .)))
(delegation_specifier (constructor_invocation (user_type (type_arguments)) @heritage.extends))
(explicit_delegation (user_type (identifier) @heritage.implements .))
(explicit_delegation (user_type (type_arguments)) @heritage.implements)

(type_parameter (identifier) @name) @definition.type_parameter
(type_parameter (identifier) . (type) @type) @definition.type_parameter

((type_alias type: (_) @name) @definition.type_alias @scope.type)
(type_alias (type) @type .) @definition.type_alias
(type_alias (modifiers (_) @modifier)) @definition.type_alias

(enum_entry (identifier) @name) @definition.enum_member
(enum_entry (class_body) @definition.class @scope.class)
(class_declaration name: (_) @base (enum_class_body (enum_entry (class_body) @heritage.extends)))

; ── functions and constructors ───────────────────────────────────────────────────────────────────

(function_declaration name: (_) @name) @definition.function @scope.function
(function_declaration (function_value_parameters) . (type) @type) @definition.function
(function_declaration (function_body) @body) @definition.function
(function_declaration (modifiers (_) @modifier)) @definition.function
(function_body "=" (expression) @value) @bind.return

; What an extension extends is its receiver.
((function_declaration [(user_type) (nullable_type) (parenthesized_type)] @definition.parameter @type . name: (_))
  (#set! name this))
((property_declaration [(user_type) (nullable_type) (parenthesized_type)] @definition.parameter @type . (variable_declaration))
  (#set! name this))
((anonymous_function [(user_type) (nullable_type) (parenthesized_type)] @definition.parameter @type . (function_value_parameters))
  (#set! name this))

((primary_constructor (class_parameters) @body) @definition.constructor (#set! name constructor))
(primary_constructor (modifiers (_) @modifier)) @definition.constructor
((secondary_constructor) @definition.constructor @scope.function (#set! name constructor))
(secondary_constructor (function_value_parameters) . ":" @body) @definition.constructor
(secondary_constructor (function_value_parameters) . (block) @body) @definition.constructor
(secondary_constructor (modifiers (_) @modifier)) @definition.constructor

((lambda_literal "}" @body) @definition.function @scope.function @expr.function (#set! self outer))
(lambda_literal (expression) @value . "}") @bind.return
(lambda_literal (expression) @value . ";" . "}") @bind.return
((lambda_literal "{" @definition.parameter) (#set! name it) (#set! visible inside) (#set! flag "implicit optional"))
((lambda_literal "{" @definition.parameter (lambda_parameters)) (#set! kind none))
(lambda_parameters (variable_declaration (identifier) @name) @definition.parameter)
(lambda_parameters (variable_declaration (type) @type) @definition.parameter)
(lambda_parameters (multi_variable_declaration) @definition.parameter @target)

((anonymous_function (function_body) @body) @definition.function @scope.function @expr.function (#set! self outer))
(anonymous_function (function_value_parameters) . (type) @type) @definition.function

((return_expression "return" (expression) @value) @bind.return (#set! from outer))
(return_expression "return@" (expression) @value) @bind.return

(parameter (identifier) @name (type) @type) @definition.parameter
(function_value_parameters (parameter) @definition.parameter . (expression) @value)
((function_value_parameters (parameter_modifiers (parameter_modifier) @_modifier) . (parameter) @definition.parameter)
  (#eq? @_modifier "vararg") (#set! flag variadic))

(class_parameter (identifier) @name . (type) @type) @definition.parameter
(class_parameter (type) . (expression) @value) @definition.parameter
(class_parameter (modifiers (_) @modifier)) @definition.parameter
((class_parameter "val") @definition.parameter (#set! flag "parameterProperty exported readonly"))
((class_parameter "var") @definition.parameter (#set! flag "parameterProperty exported"))

(annotation (user_type (identifier) @value .)) @decorator.applied
(annotation (constructor_invocation (user_type (identifier) @value .))) @decorator.applied

; ── properties and locals ────────────────────────────────────────────────────────────────────────

(property_declaration (variable_declaration (identifier) @name)) @definition.variable
(property_declaration (variable_declaration (type) @type)) @definition.variable
(property_declaration (variable_declaration) . (expression) @value) @definition.variable
(property_declaration (variable_declaration) . (type_constraints) . (expression) @value) @definition.variable
(property_declaration (modifiers (_) @modifier)) @definition.variable
((property_declaration "val" (variable_declaration)) @definition.variable (#set! flag readonly))
((property_declaration (modifiers (property_modifier)) (variable_declaration)) @definition.variable (#set! kind constant))
((property_declaration (variable_declaration) (getter)) @definition.variable @scope.function (#set! flag getter))
((property_declaration (variable_declaration) (setter)) @definition.variable @scope.function (#set! flag setter))
(property_declaration (variable_declaration) (property_delegate) @value) @definition.variable
(property_declaration (variable_declaration) (getter (type) @type)) @definition.variable
(setter (identifier) @name @definition.parameter)

(property_declaration (multi_variable_declaration) @target . (expression) @value) @bind.declare
(multi_variable_declaration (variable_declaration) @item) @pattern.list
(variable_declaration (identifier) @target) @pattern.wrapper

((for_statement (variable_declaration (identifier) @target) . (expression) @value) @bind.declare (#set! via iterate))
(for_statement (variable_declaration (type) @type)) @bind.declare
((for_statement (multi_variable_declaration) @target . (expression) @value) @bind.declare (#set! via iterate))

(when_subject (variable_declaration (identifier) @target) (expression) @value) @bind.declare
(catch_block (identifier) @target . (type) @type) @bind.declare

(assignment left: (_) @target operator: "=" right: (_) @value) @bind.assign
((assignment left: (_) @target operator: ["+=" "-=" "*=" "/=" "%="] right: (_) @value) @bind.assign (#set! via augmented))
((unary_expression argument: (_) @target operator: ["++" "--"]) @bind.assign (#set! via augmented))
((unary_expression operator: ["++" "--"] argument: (_) @target) @bind.assign (#set! via augmented))

; ── conditions ───────────────────────────────────────────────────────────────────────────────────

(if_expression condition: (_) @condition . (_) @then) @flow.if
(if_expression condition: (_) @condition "else" . (_) @else) @flow.if
(when_entry . condition: (_) @condition . (_) @then) @flow.if
(while_statement condition: (_) @condition . (_) @then) @flow.if
(binary_expression left: (_) @condition operator: "&&" right: (_) @then) @flow.if
(block) @flow.block
[(return_expression) (throw_expression)] @flow.leaves

((is_expression left: (_) @subject "is" right: (_) @type) @test.instance)
((is_expression left: (_) @subject "!is" right: (_) @type) @test.instance (#set! sense not))
(when_expression (when_subject . (expression) @subject .) (when_entry condition: (type_test "is" (type) @type) @test.instance))
(when_expression (when_subject (variable_declaration (identifier) @subject)) (when_entry condition: (type_test "is" (type) @type) @test.instance))
(unary_expression operator: "!" argument: (_) @operand) @test.not
(binary_expression left: (_) @operand operator: "&&" right: (_) @operand) @test.and
(binary_expression left: (_) @operand operator: "||" right: (_) @operand) @test.or
