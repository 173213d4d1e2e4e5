; Scopes, definitions and bindings.

(class_definition name: (identifier) @name body: (block) @body) @definition.class @scope.class
(class_definition body: (block . (expression_statement (string (string_content) @doc)))) @definition.class

(function_definition name: (identifier) @name body: (block) @body) @definition.function @scope.function
(function_definition return_type: (type) @type) @definition.function
(function_definition body: (block . (expression_statement (string (string_content) @doc)))) @definition.function
(function_definition "async" @modifier) @definition.function

(lambda body: (_) @body) @definition.function @scope.function @expr.function @bind.return
(lambda body: (_) @value) @bind.return

(type_parameter (type (identifier) @name)) @definition.type_parameter
(type_alias_statement left: (type (identifier) @name) right: (type) @type) @definition.type_alias

; Parameters.

(parameters (identifier) @definition.parameter)
(lambda_parameters (identifier) @definition.parameter)
(default_parameter name: (identifier) @name value: (_) @value) @definition.parameter
(typed_parameter . (identifier) @name type: (type) @type) @definition.parameter
(typed_parameter . (list_splat_pattern) @target type: (type) @type) @definition.parameter
(typed_parameter . (dictionary_splat_pattern) @target type: (type) @type) @definition.parameter
(typed_default_parameter name: (identifier) @name type: (type) @type value: (_) @value) @definition.parameter
(parameters (list_splat_pattern (identifier) @name) @definition.parameter (#set! flag "variadic"))
(lambda_parameters (list_splat_pattern (identifier) @name) @definition.parameter (#set! flag "variadic"))
(parameters (dictionary_splat_pattern (identifier) @name) @definition.parameter (#set! flag "keywordVariadic"))
(lambda_parameters (dictionary_splat_pattern (identifier) @name) @definition.parameter (#set! flag "keywordVariadic"))
(parameters (keyword_separator) @definition.parameter (#set! kind "separator"))
(lambda_parameters (keyword_separator) @definition.parameter (#set! kind "separator"))

; Bindings.

(assignment left: (_) @target) @bind.assign
(assignment right: (_) @value) @bind.assign
(assignment type: (type) @type) @bind.assign
(augmented_assignment left: (_) @target right: (_) @value (#set! via "augmented")) @bind.assign
(named_expression name: (identifier) @target value: (_) @value) @bind.assign
(for_statement left: (_) @target right: (_) @value (#set! via "iterate")) @bind.assign
(for_statement "async" left: (_) @target right: (_) @value (#set! via "iterateAwait")) @bind.assign
(for_in_clause left: (_) @target right: (_) @value (#set! via "iterate")) @bind.declare
(with_item value: (as_pattern . (_) @value alias: (as_pattern_target (_) @target)) (#set! via "enter")) @bind.assign
(except_clause value: (as_pattern . (_) @value alias: (as_pattern_target (_) @target)) (#set! via "caught")) @bind.assign
(delete_statement (_) @target) @bind.delete
(return_statement (_) @value) @bind.return
(yield (_) @value) @bind.yield
(yield "from" (_) @value) @bind.yieldAll
(global_statement (identifier) @name (#set! from "module")) @bind.redirect
(nonlocal_statement (identifier) @name (#set! from "outer")) @bind.redirect

(list_comprehension) @scope.block
(set_comprehension) @scope.block
(dictionary_comprehension) @scope.block
(generator_expression) @scope.block

(pattern_list (_) @item) @pattern.list
(tuple_pattern (_) @item) @pattern.list
(list_pattern (_) @item) @pattern.list
(as_pattern_target (tuple (_) @item) @pattern.list)
(as_pattern_target (list (_) @item) @pattern.list)
(list_splat_pattern (_) @target) @pattern.rest
(dictionary_splat_pattern (_) @target) @pattern.keywordRest

; Bases and decorators.

(class_definition superclasses: (argument_list (identifier) @heritage.extends))
(class_definition superclasses: (argument_list (attribute) @heritage.extends))
(class_definition superclasses: (argument_list (call) @heritage.extends))
(class_definition superclasses: (argument_list (subscript value: (_) @base) @heritage.extends))
(class_definition superclasses: (argument_list (subscript subscript: (_) @argument) @heritage.extends))
(decorator (_) @value) @decorator.applied
