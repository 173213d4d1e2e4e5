; Modules, classes, methods and bindings of Ruby. The words of the captures are explained in core/languages/vocabulary.ts.

; ── modules and classes ──────────────────────────────────────────────────────────────────────────

(module name: (constant) @name) @definition.trait @scope.class
(module name: (scope_resolution scope: (_) @attach name: (constant) @name)) @definition.trait @scope.class
(class name: (constant) @name) @definition.class @scope.class
(class name: (scope_resolution scope: (_) @attach name: (constant) @name)) @definition.class @scope.class
(class body: (body_statement) @body) @definition.class
(module body: (body_statement) @body) @definition.trait
(superclass [(constant) (scope_resolution)] @heritage.extends)

; What a call of the body mixes in, and where.
((body_statement (call !receiver method: (identifier) @_mix arguments: (argument_list [(constant) (scope_resolution) (element_reference)] @heritage.includes)))
  (#eq? @_mix "include"))
((body_statement (call !receiver method: (identifier) @_mix arguments: (argument_list [(constant) (scope_resolution)] @heritage.prepends)))
  (#eq? @_mix "prepend"))
((body_statement (call !receiver method: (identifier) @_mix arguments: (argument_list [(constant) (scope_resolution)] @heritage.singleton)))
  (#eq? @_mix "extend"))
((body_statement (call !receiver method: (identifier) @_mix arguments: (argument_list (self) @heritage.singleton)))
  (#eq? @_mix "extend"))
((singleton_class (body_statement (call !receiver method: (identifier) @_mix arguments: (argument_list [(constant) (scope_resolution)] @heritage.singleton))))
  (#any-of? @_mix "include" "prepend"))

; `Point = Struct.new(:x, :y) do … end`, `Failure = Class.new(Base)`
((assignment left: (constant) @name right: (call receiver: (constant) @_maker method: (identifier) @_new)) @definition.class @scope.class
  (#any-of? @_maker "Struct" "Class" "Data") (#any-of? @_new "new" "define"))
((assignment left: (constant) right: (call receiver: (constant) @_maker method: (identifier) @_new
  arguments: (argument_list [(constant) (scope_resolution)] @heritage.extends)))
  (#eq? @_maker "Class") (#eq? @_new "new"))
((assignment left: (constant) right: (call receiver: (constant) @_maker method: (identifier) @_new
  arguments: (argument_list (simple_symbol) @name @definition.property)))
  (#any-of? @_maker "Struct" "Data") (#any-of? @_new "new" "define"))

; ── methods ──────────────────────────────────────────────────────────────────────────────────────

(method name: [(identifier) (constant) (operator)] @name) @definition.function @scope.function
((method name: (setter (identifier) @name)) @definition.function @scope.function (#set! flag setter))
((method) @definition.function @body)
((singleton_method object: (self) name: [(identifier) (constant) (operator)] @name) @definition.function @scope.function (#set! flag static))
((singleton_method object: (self) name: (setter (identifier) @name)) @definition.function @scope.function (#set! flag "static setter"))
((singleton_method object: (constant) name: (_) @name) @definition.function @scope.function (#set! flag static))
((singleton_method object: (identifier) name: (_) @name) @definition.function @scope.function)
((singleton_method) @definition.function @body)
((singleton_class (body_statement (method) @definition.function)) (#set! flag static))
((singleton_class (body_statement (method name: (setter)) @definition.function)) (#set! flag "static setter"))

; `private` and its like hold for what follows, or for what they are given.
((body_statement (identifier) @_word (method) @definition.function) (#eq? @_word "private") (#set! flag private))
((body_statement (identifier) @_word (method name: (setter)) @definition.function) (#eq? @_word "private") (#set! flag "private setter"))
((body_statement (identifier) @_word (method) @definition.function) (#eq? @_word "protected") (#set! flag protected))
((body_statement (identifier) @_word (method) @definition.function) (#eq? @_word "public") (#set! flag exported))
((singleton_class (body_statement (identifier) @_word (method) @definition.function)) (#eq? @_word "private") (#set! flag "static private"))
((body_statement (identifier) @_word (method) @definition.function) (#eq? @_word "module_function") (#set! flag static))
((body_statement (identifier) @_word (if (then (method) @definition.function))) (#eq? @_word "module_function") (#set! flag static))
((body_statement (identifier) @_word (if (else (method) @definition.function))) (#eq? @_word "module_function") (#set! flag static))
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list [(simple_symbol) (string)] @section.named @name)))
  (#eq? @_word "module_function") (#set! flag static))
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list [(simple_symbol) (string)] @section.named @name)))
  (#any-of? @_word "private" "private_class_method") (#set! flag private))
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list [(simple_symbol) (string)] @section.named @name)))
  (#eq? @_word "protected") (#set! flag protected))
((call !receiver method: (identifier) @_word arguments: (argument_list (method) @definition.function)) (#eq? @_word "private") (#set! flag private))
((call !receiver method: (identifier) @_word arguments: (argument_list (method) @definition.function)) (#eq? @_word "protected") (#set! flag protected))
((call !receiver method: (identifier) @_word arguments: (argument_list (method) @definition.function)) (#eq? @_word "module_function") (#set! flag static))

; Methods that calls make: accessors, `define_method`, aliases, and the lazy values of specifications.
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list [(simple_symbol) (string)] @name @definition.property @scope.function)))
  (#any-of? @_word "attr_reader" "attr_accessor" "attr_writer" "attr") (#set! gives "@"))
((singleton_class (body_statement (call !receiver method: (identifier) @_word arguments: (argument_list [(simple_symbol) (string)] @definition.property))))
  (#any-of? @_word "attr_reader" "attr_accessor" "attr_writer" "attr") (#set! flag static))
((call !receiver method: (identifier) @_word arguments: (argument_list . [(simple_symbol) (string)] @name) block: (_) @body) @definition.function @scope.function
  (#any-of? @_word "define_method" "let" "let!" "subject"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list . (simple_symbol) @name . (simple_symbol) @value)) @definition.property @scope.function)
  (#eq? @_word "alias_method"))
(alias name: [(identifier) (operator)] @name alias: [(identifier) (operator)] @value) @definition.property @scope.function
((singleton_class (body_statement (alias) @definition.property)) (#set! flag static))
((singleton_class (body_statement (call !receiver method: (identifier) @_word) @definition.property))
  (#eq? @_word "alias_method") (#set! flag static))

; Methods that hand on to another object.
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list . (_) (simple_symbol) @name @definition.property @scope.function)))
  (#any-of? @_word "def_delegators" "def_instance_delegators"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list . (_) . [(simple_symbol) (string)] @name @definition.property @scope.function .)))
  (#any-of? @_word "def_delegator" "def_instance_delegator"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list . (_) . (_) . [(simple_symbol) (string)] @name @definition.property @scope.function .)))
  (#any-of? @_word "def_delegator" "def_instance_delegator"))
((body_statement (call !receiver method: (identifier) @_word arguments: (argument_list (simple_symbol) @name @definition.property @scope.function (pair))))
  (#eq? @_word "delegate"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list (pair key: (symbol_array (bare_symbol) @name @definition.property @scope.function)))))
  (#any-of? @_word "delegate" "instance_delegate"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list (pair key: (array (simple_symbol) @name @definition.property @scope.function)))))
  (#any-of? @_word "delegate" "instance_delegate"))
((body_statement (call !receiver method: (identifier) @_word
  arguments: (argument_list (pair key: (simple_symbol) @name @definition.property @scope.function))))
  (#eq? @_word "instance_delegate"))

; ── blocks and lambdas ───────────────────────────────────────────────────────────────────────────

((call method: (_) @_word block: (_) @definition.function @scope.function @expr.function @body)
  (#not-any-of? @_word "new" "define" "define_method" "let" "let!" "subject") (#set! self outer))
((call receiver: (_) @_maker method: (_) @_word block: (_) @definition.function @scope.function @expr.function @body)
  (#any-of? @_word "new" "define") (#not-any-of? @_maker "Struct" "Class" "Module" "Data") (#set! self outer))
((call !receiver method: (_) @_word block: (_) @definition.function @scope.function @expr.function @body)
  (#any-of? @_word "new" "define") (#set! self outer))
((lambda body: (_) @body) @definition.function @scope.function @expr.function (#set! self outer))

; ── parameters ───────────────────────────────────────────────────────────────────────────────────

(method_parameters (identifier) @definition.parameter @name)
(block_parameters (identifier) @definition.parameter @name)
(lambda_parameters (identifier) @definition.parameter @name)
(optional_parameter name: (identifier) @name value: (_) @value) @definition.parameter
((keyword_parameter name: (identifier) @name) @definition.parameter (#set! flag labelOnly))
(keyword_parameter value: (_) @value) @definition.parameter
((splat_parameter name: (identifier) @name) @definition.parameter (#set! flag variadic))
((hash_splat_parameter name: (identifier) @name) @definition.parameter (#set! flag keywordVariadic))
((block_parameter name: (identifier) @name) @definition.parameter (#set! flag trailingBlock))
(block_parameters (destructured_parameter) @definition.parameter @target)
(lambda_parameters (destructured_parameter) @definition.parameter @target)
(method_parameters (destructured_parameter) @definition.parameter @target)
(destructured_parameter (_) @item) @pattern.list

; ── bindings ─────────────────────────────────────────────────────────────────────────────────────

((assignment left: [(identifier) (instance_variable) (class_variable) (global_variable) (left_assignment_list) (call)
  (element_reference) (scope_resolution)] @target right: (_) @value) @bind.assign (#set! kind local))
((assignment left: (constant) @target right: (_) @value) @bind.assign
  (#not-match? @value "^((Struct|Class|Data)\\.(new|define)|type_(member|template))\\b")
  (#set! kind constant) (#set! flag readonly))
((operator_assignment left: (_) @target operator: "||=" right: (_) @value) @bind.assign (#set! kind local))
((operator_assignment left: (constant) @target operator: "||=" right: (_) @value) @bind.assign
  (#set! kind constant) (#set! flag readonly))
((operator_assignment left: (_) @target operator: ["+=" "-=" "*=" "/=" "%=" "**=" "<<=" ">>=" "|=" "&=" "^=" "&&="] right: (_) @value) @bind.assign
  (#set! via augmented))
((for pattern: (_) @target value: (in (_) @value)) @bind.assign (#set! via iterate) (#set! kind local))
((rescue exceptions: (exceptions (_) @caught) variable: (exception_variable (_) @target)) @bind.assign (#set! via caught) (#set! kind local))
((rescue variable: (exception_variable (_) @target)) @bind.assign (#set! via caught) (#set! kind local))
((as_pattern value: (_) @type name: (identifier) @target) @bind.assign (#set! kind local))

(left_assignment_list (_) @item) @pattern.list
(destructured_left_assignment (_) @item) @pattern.list
(rest_assignment (_) @target) @pattern.rest

(method "=" body: (_) @value) @bind.return
(method body: (body_statement (_) @value .) @bind.return)
(singleton_method "=" body: (_) @value) @bind.return
(singleton_method body: (body_statement (_) @value .) @bind.return)
(block body: (block_body (_) @value .) @bind.return)
(do_block body: (body_statement (_) @value .) @bind.return)
((return (argument_list . (_) @value .)) @bind.return (#set! from outer))
((return (argument_list (_) . (_)) @value) @bind.return (#set! from outer))
((yield (argument_list . (_) @value .)) @bind.yield (#set! from outer))
((yield (argument_list (_) . (_)) @value) @bind.yield (#set! from outer))

; ── files ────────────────────────────────────────────────────────────────────────────────────────

((call !receiver method: (identifier) @_word arguments: (argument_list . (string (string_content) @module))) @import.sideEffect
  (#any-of? @_word "require" "load"))
((call !receiver method: (identifier) @_word arguments: (argument_list . (string (string_content) @module))) @import.sideEffect
  (#eq? @_word "require_relative") (#set! prefix "./"))
((call !receiver method: (identifier) @_word arguments: (argument_list (simple_symbol) . (string (string_content) @module))) @import.sideEffect
  (#eq? @_word "autoload"))

(ERROR) @problem.syntax
(MISSING) @problem.missing
