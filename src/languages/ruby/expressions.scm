; Values and conditions of Ruby.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

((identifier) @expr.name (#set! unbound call))
[(constant) (global_variable)] @expr.name
((instance_variable) @expr.member @name (#set! base self))
((class_variable) @expr.member @name (#set! base self))
(self) @expr.self
((string) @expr.literal (#set! type String))
(string (string_content) @text) @expr.literal
((chained_string) @expr.literal (#set! type String))
((subshell) @expr.literal (#set! type String))
((heredoc_beginning) @expr.literal (#set! type String))
((character) @expr.literal (#set! type String))
((simple_symbol) @expr.literal (#set! type Symbol) (#set! skip "1"))
((hash_key_symbol) @expr.literal (#set! type Symbol))
((delimited_symbol) @expr.literal (#set! type Symbol))
((regex) @expr.literal (#set! type Regexp))
((integer) @expr.literal (#set! type Integer))
((float) @expr.literal (#set! type Float))
([(rational) (complex)] @expr.literal (#set! type Numeric))
([(true) (false)] @expr.literal (#set! type Boolean))
((nil) @expr.literal (#set! type NilClass))
((range) @expr.collection (#set! type Range))
(range begin: (_) @item) @expr.collection

; ── paths and calls ──────────────────────────────────────────────────────────────────────────────

(scope_resolution scope: (_) @base name: (constant) @name) @expr.member
(scope_resolution !scope name: (constant) @inner) @expr.wrapper
((scope_resolution !scope name: (constant) @expr.name) (#set! from module))
; A base is looked up where the class stands, not inside of it.
((superclass (constant) @expr.name) (#set! from outer))
((superclass (scope_resolution scope: (constant) @expr.name)) (#set! from outer))
((superclass (scope_resolution scope: (scope_resolution scope: (constant) @expr.name))) (#set! from outer))
(class name: (scope_resolution) @expr.ignore)
(module name: (scope_resolution) @expr.ignore)
(scope_resolution scope: (_) name: (constant) @expr.ignore)

((call receiver: (_) @base method: (_) @name) @expr.call
  (#not-any-of? @name "send" "public_send" "__send__" "method"))
((call !receiver method: [(identifier) (constant)] @name) @expr.call
  (#not-any-of? @name "send" "public_send" "__send__" "method"))
((call receiver: (_) @base method: (_) @_word) @expr.call
  (#any-of? @_word "send" "public_send" "__send__" "method"))
((call receiver: (_) @base method: (_) @_word arguments: (argument_list . [(simple_symbol) (string)] @name)) @expr.call
  (#any-of? @_word "send" "public_send" "__send__") (#not-match? @name "#\\{"))
((call !receiver method: (_) @_word arguments: (argument_list . [(simple_symbol) (string)] @name)) @expr.call
  (#any-of? @_word "send" "public_send" "__send__") (#not-match? @name "#\\{"))
((call method: (identifier) @_word arguments: (argument_list (simple_symbol) . (simple_symbol) @expr.member @name))
  (#eq? @_word "alias_method") (#set! base self))
((alias alias: (identifier) @expr.member @name) (#set! base self))
((alias alias: (operator) @expr.member @name) (#set! base self))
(alias name: (identifier) @expr.ignore)
(call arguments: (argument_list (_) @argument)) @expr.call
(call block: (_) @block) @expr.call
(call method: (identifier) @expr.ignore)
(call method: (constant) @expr.ignore)
(block_argument (_) @inner) @expr.trailing
(pair key: (hash_key_symbol) @label value: (_) @inner) @expr.labelled
(splat_argument (_) @inner) @expr.spread
(hash_splat_argument (_) @inner) @expr.labelledSpread

((call receiver: (_) @base method: (_) @_word arguments: (argument_list . (simple_symbol) @name)) @expr.member
  (#eq? @_word "method"))
((call !receiver method: (_) @_word arguments: (argument_list . (simple_symbol) @name)) @expr.member
  (#eq? @_word "method") (#set! base self))

((call receiver: (_) @callee method: (identifier) @_new) @expr.construct (#eq? @_new "new"))
((call !receiver method: (identifier) @name) @expr.construct (#eq? @name "new"))
((call method: (identifier) @_new arguments: (argument_list (_) @argument)) @expr.construct (#eq? @_new "new"))
((call method: (identifier) @_new block: (_) @block) @expr.construct (#eq? @_new "new"))
((identifier) @expr.construct @name (#eq? @name "new"))
((call method: (identifier) @expr.ignore) (#eq? @expr.ignore "new"))

; A class without a name is, to whoever uses it, its base.
((call receiver: (constant) @_class method: (identifier) @_new arguments: (argument_list . (_) @inner)) @expr.wrapper
  (#eq? @_class "Class") (#eq? @_new "new"))
((call !receiver method: (identifier) @_word) @expr.ignore (#eq? @_word "alias_method"))

(super) @expr.superCall @name
(call method: (super) @name) @expr.superCall
(call method: (super) arguments: (argument_list (_) @argument)) @expr.superCall
(call method: (super) block: (_) @block) @expr.superCall
(call method: (super) @expr.ignore)

; What is assigned to is no call.
(assignment left: (call receiver: (_) @base method: (_) @name) @expr.member)
(assignment left: (left_assignment_list (call receiver: (_) @base method: (_) @name) @expr.member))
(operator_assignment left: (call receiver: (_) @base method: (_) @name) @expr.member)

(element_reference object: (_) @base) @expr.element
(element_reference object: (_) . (_) @index) @expr.element
(element_reference object: (_) (_) @argument) @expr.element

; ── operators ────────────────────────────────────────────────────────────────────────────────────

(binary left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(binary left: (_) @alternative operator: ["||" "or"] right: (_) @alternative) @expr.union
(binary operator: ["&&" "and"] right: (_) @inner) @expr.wrapper
(unary operator: _ @operator operand: (_) @operand) @expr.operator
(operator_assignment left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(operator_assignment left: (_) @alternative operator: "||=" right: (_) @alternative) @expr.union
(assignment right: (_) @inner) @expr.wrapper
(parenthesized_statements (_) @inner .) @expr.wrapper
(begin (_) @inner .) @expr.wrapper
(interpolation (_) @inner .) @expr.wrapper
(if_modifier body: (_) @inner) @expr.wrapper
(unless_modifier body: (_) @inner) @expr.wrapper
(rescue_modifier body: (_) @inner) @expr.wrapper
(body_statement (_) @inner .) @expr.wrapper
(body_statement (_) @inner . (rescue) @expr.wrapper)
(body_statement (_) @inner . (ensure) @expr.wrapper)
(begin (_) @inner . (rescue) @expr.wrapper)
(begin (_) @inner . (ensure) @expr.wrapper)

(conditional consequence: (_) @alternative) @expr.union
(conditional alternative: (_) @alternative) @expr.union
(if consequence: (then (_) @alternative .)) @expr.union
(if alternative: (else (_) @alternative .)) @expr.union
(if alternative: (elsif) @alternative) @expr.union
(elsif consequence: (then (_) @alternative .)) @expr.union
(elsif alternative: (else (_) @alternative .)) @expr.union
(elsif alternative: (elsif) @alternative) @expr.union
(unless consequence: (then (_) @alternative .)) @expr.union
(unless alternative: (else (_) @alternative .)) @expr.union
(case (when body: (then (_) @alternative .))) @expr.union
(case (else (_) @alternative .)) @expr.union
(case_match (in_clause body: (then (_) @alternative .))) @expr.union
(case_match (else (_) @alternative .)) @expr.union

; ── collections ──────────────────────────────────────────────────────────────────────────────────

((array) @expr.collection (#set! type Array))
(array (_) @item) @expr.collection
([(string_array) (symbol_array)] @expr.collection (#set! type Array))
((right_assignment_list) @expr.collection (#set! type Array))
(right_assignment_list (_) @item) @expr.collection
((return (argument_list (_) . (_)) @expr.collection) (#set! type Array))
(return (argument_list (_) @item (_)) @expr.collection)
(return (argument_list (_) (_) @item) @expr.collection)
((yield (argument_list (_) . (_)) @expr.collection) (#set! type tuple))
(yield (argument_list (_) @item (_)) @expr.collection)
(yield (argument_list (_) (_) @item) @expr.collection)
((hash) @expr.collection (#set! type Hash))
(hash (pair key: (_) @key value: (_) @value)) @expr.collection

; ── types, as Sorbet writes them ─────────────────────────────────────────────────────────────────

((assignment left: (constant) @name right: [(identifier) (call)] @_word) @definition.type_parameter
  (#match? @_word "^type_(member|template)\\b"))
((body_statement (call !receiver method: (identifier) @_sig block: (block body: (block_body (call method: (identifier) @_returns
  arguments: (argument_list . (_) @type))))) . (method) @definition.function)
  (#eq? @_sig "sig") (#eq? @_returns "returns"))
((body_statement (call !receiver method: (identifier) @_sig block: (block body: (block_body (call method: (identifier) @_returns
  arguments: (argument_list . (_) @type))))) . (singleton_method) @definition.function)
  (#eq? @_sig "sig") (#eq? @_returns "returns"))
((call receiver: (constant) @_t method: (identifier) @_form arguments: (argument_list . (_) @base)) @type.nullable
  (#eq? @_t "T") (#eq? @_form "nilable"))
((call receiver: (constant) @_t method: (identifier) @_form arguments: (argument_list (_) @alternative)) @type.union
  (#eq? @_t "T") (#eq? @_form "any"))
((scope_resolution scope: (constant) @_t name: (constant) @name) @type.name
  (#eq? @_t "T") (#any-of? @name "Array" "Hash" "Set" "Range" "Enumerable" "Enumerator"))

; ── what holds where ─────────────────────────────────────────────────────────────────────────────

(if condition: (_) @condition consequence: (_) @then) @flow.if
(if alternative: (_) @else) @flow.if
((elsif condition: (_) @condition consequence: (_) @then) @flow.if (#set! branch inner))
(if_modifier body: (_) @then condition: (_) @condition) @flow.if
(conditional condition: (_) @condition consequence: (_) @then alternative: (_) @else) @flow.if
(binary left: (_) @condition operator: "&&" right: (_) @then) @flow.if
(when pattern: (pattern) @condition body: (then) @then) @flow.if
(case value: (_) @subject (when pattern: (pattern [(constant) (scope_resolution)] @value) @test.instance))
((call receiver: (_) @subject method: (identifier) @_is arguments: (argument_list . (_) @value .)) @test.instance
  (#any-of? @_is "is_a?" "kind_of?" "instance_of?"))
(unary operator: "!" operand: (_) @operand) @test.not
(binary left: (_) @operand operator: "&&" right: (_) @operand) @test.and
(binary left: (_) @operand operator: "||" right: (_) @operand) @test.or
((body_statement) @flow.block)
((then) @flow.block)

(comment) @comment.doc
