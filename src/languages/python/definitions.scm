; Scopes, definitions and bindings of Python. The words of the captures are explained in core/languages/vocabulary.ts.

; ── classes and functions ────────────────────────────────────────────────────────────────────────

(class_definition name: (identifier) @name body: (block) @body) @definition.class @scope.class
(class_definition body: (block . (expression_statement (string (string_content) @doc)))) @definition.class

(function_definition name: (identifier) @name body: (block) @body) @definition.function @scope.function
(function_definition return_type: (type) @type) @definition.function
(function_definition body: (block . (expression_statement (string (string_content) @doc)))) @definition.function
(function_definition "async" @modifier) @definition.function
((function_definition body: (block . (expression_statement (ellipsis)) .)) @definition.function
  (#set! flag bodiless))

(lambda body: (_) @body) @definition.function @scope.function @expr.function
(lambda body: (_) @value) @bind.return

(function_definition type_parameters: (type_parameter (type (identifier) @definition.type_parameter @name)))
(class_definition type_parameters: (type_parameter (type (identifier) @definition.type_parameter @name)))
(function_definition type_parameters: (type_parameter
  (type (constrained_type . (type (identifier) @name) (type) @type) @definition.type_parameter)))
(class_definition type_parameters: (type_parameter
  (type (constrained_type . (type (identifier) @name) (type) @type) @definition.type_parameter)))

(type_alias_statement left: (type (identifier) @name) right: (type) @type) @definition.type_alias @scope.type
(type_alias_statement left: (type (generic_type . (identifier) @name)) right: (type) @type) @definition.type_alias @scope.type
(type_alias_statement left: (type (generic_type (type_parameter (type (identifier) @definition.type_parameter @name)))))

(decorator (_) @value) @decorator.applied

(class_definition superclasses: (argument_list [(identifier) (attribute) (call) (subscript)] @heritage.extends))

; ── parameters ───────────────────────────────────────────────────────────────────────────────────

(parameters (identifier) @definition.parameter @name)
(lambda_parameters (identifier) @definition.parameter @name)
(default_parameter name: (_) @target value: (_) @value) @definition.parameter
(typed_parameter . (_) @target type: (type) @type) @definition.parameter
(typed_default_parameter name: (identifier) @target type: (type) @type value: (_) @value) @definition.parameter
(parameters [(list_splat_pattern) (dictionary_splat_pattern)] @definition.parameter @target)
(lambda_parameters [(list_splat_pattern) (dictionary_splat_pattern)] @definition.parameter @target)
([(parameters (keyword_separator) @definition.parameter) (lambda_parameters (keyword_separator) @definition.parameter)]
  (#set! kind separator))

; ── bindings ─────────────────────────────────────────────────────────────────────────────────────

(assignment left: (_) @target) @bind.assign
(assignment right: (_) @value) @bind.assign
(assignment type: (type) @type) @bind.assign
((augmented_assignment left: (_) @target right: (_) @value) @bind.assign (#set! via augmented))
(named_expression name: (identifier) @target value: (_) @value) @bind.assign

((for_statement left: (_) @target right: (_) @value) @bind.assign (#set! via iterate))
((for_statement "async" left: (_) right: (_)) @bind.assign (#set! via iterateAwait))
((for_in_clause left: (_) @target right: (_) @value) @bind.declare (#set! via iterate) (#set! binds block))
((for_in_clause "async" left: (_) right: (_)) @bind.declare (#set! via iterateAwait))

((with_statement (with_clause (with_item
  value: (as_pattern . (_) @value alias: (as_pattern_target (_) @target)) @bind.assign)))
  (#set! via enter) (#set! member __enter__))
((with_statement "async" (with_clause (with_item value: (as_pattern) @bind.assign)))
  (#set! via enterAwait) (#set! member __aenter__))
((except_clause value: (as_pattern . [(identifier) (attribute)] @caught alias: (as_pattern_target (_) @target)) @bind.assign)
  (#set! via caught))
((except_clause value: (as_pattern . (tuple (_) @caught) alias: (as_pattern_target (_) @target)) @bind.assign)
  (#set! via caught))
((except_clause value: (as_pattern alias: (as_pattern_target (_) @target)) @bind.assign) (#set! via caught))

(delete_statement [(identifier) (attribute) (subscript)] @bind.delete @target)
(delete_statement (expression_list [(identifier) (attribute) (subscript)] @bind.delete @target))
(return_statement (_) @value) @bind.return
(yield (_) @value) @bind.yield
(yield "from" (_) @value) @bind.yieldAll
((global_statement (identifier) @name) @bind.redirect (#set! from module))
((nonlocal_statement (identifier) @name) @bind.redirect (#set! from outer))

[(list_comprehension) (set_comprehension) (dictionary_comprehension) (generator_expression)] @scope.block

(pattern_list (_) @item) @pattern.list
(tuple_pattern (_) @item) @pattern.list
(list_pattern (_) @item) @pattern.list
(as_pattern_target (tuple (_) @item) @pattern.list)
(as_pattern_target (list (_) @item) @pattern.list)
(list_splat_pattern (_) @target) @pattern.rest
(dictionary_splat_pattern (_) @target) @pattern.keywordRest

; ── match ────────────────────────────────────────────────────────────────────────────────────────

(case_pattern (dotted_name . (identifier) @bind.assign @target .))
(keyword_pattern (dotted_name . (identifier) @bind.assign @target .))
(splat_pattern (identifier) @bind.assign @target)
(as_pattern (case_pattern) (identifier) @target) @bind.assign
(as_pattern (case_pattern (class_pattern . (dotted_name) @type)) (identifier) @target) @bind.assign
