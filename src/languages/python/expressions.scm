; Values, types and conditions of Python.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
((string) @expr.literal (#set! type str))
(string (string_content) @text) @expr.literal
((string (string_start) @_start) @expr.literal (#match? @_start "^([bB][rR]?|[rR][bB])") (#set! type bytes))
((concatenated_string) @expr.literal (#set! type str))
((integer) @expr.literal (#set! type int))
((float) @expr.literal (#set! type float))
([(true) (false)] @expr.literal (#set! type bool))
((none) @expr.literal (#set! type None))
((ellipsis) @expr.literal (#set! type ellipsis))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

(attribute object: (_) @base attribute: (identifier) @name) @expr.member
(attribute attribute: (identifier) @expr.ignore)
(subscript value: (_) @base) @expr.element
(subscript subscript: (_) @index) @expr.element
(subscript subscript: (_) @argument) @expr.element
(call function: (_) @callee) @expr.call
(call arguments: (argument_list (_) @argument)) @expr.call
(call arguments: (generator_expression) @argument) @expr.call
(keyword_argument name: (identifier) @label value: (_) @inner) @expr.labelled
(list_splat (_) @inner) @expr.spread
(dictionary_splat (_) @inner) @expr.labelledSpread
(parenthesized_list_splat (_) @inner) @expr.wrapper
((call function: (identifier) @_super arguments: (argument_list)) @expr.super (#eq? @_super "super"))
((call function: (identifier) @expr.ignore arguments: (argument_list)) (#eq? @expr.ignore "super"))
((call
  function: (identifier) @_getattr
  arguments: (argument_list . (_) @base . (string (string_content) @name))) @expr.member
  (#eq? @_getattr "getattr"))
(await (_) @base) @expr.await
(parenthesized_expression (_) @inner) @expr.wrapper
(named_expression value: (_) @inner) @expr.wrapper
(assignment right: (_) @inner) @expr.wrapper
(as_pattern . (_) @inner) @expr.wrapper
(interpolation expression: (_) @inner) @expr.wrapper

(conditional_expression . (_) @alternative (_) (_) @alternative .) @expr.union
(boolean_operator left: (_) @alternative right: (_) @alternative) @expr.union
(binary_operator left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(augmented_assignment left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(unary_operator operator: _ @operator argument: (_) @operand) @expr.operator
(not_operator argument: (_) @operand) @expr.operator
(not_operator "not" @operator) @expr.operator
(comparison_operator (_) @operand) @expr.operator
(comparison_operator operators: _ @operator) @expr.operator

; ── calls that nobody writes ─────────────────────────────────────────────────────────────────────

((for_statement "for" @implied.call right: (_) @base) (#set! member "__iter__.__next__"))
((for_in_clause "for" @implied.call right: (_) @base) (#set! member "__iter__.__next__"))
((for_statement "async" "for" @implied.call right: (_)) (#set! member "__aiter__.__anext__"))
((for_in_clause "async" "for" @implied.call right: (_)) (#set! member "__aiter__.__anext__"))
((with_statement "with" @implied.call (with_clause (with_item value: (_) @base))) (#set! member "__enter__ __exit__"))
((with_statement "async" "with" @implied.call (with_clause)) (#set! member "__aenter__ __aexit__"))
(raise_statement "raise" @implied.call . [(identifier) (attribute)] @base)

; ── collections ──────────────────────────────────────────────────────────────────────────────────

((list) @expr.collection (#set! type list))
(list (_) @item) @expr.collection
((set (_) @item) @expr.collection (#set! type set))
((tuple) @expr.collection (#set! type tuple))
(tuple (_) @item) @expr.collection
((expression_list (_) @item) @expr.collection (#set! type tuple))
((list_comprehension body: (_) @item) @expr.collection (#set! type list))
((set_comprehension body: (_) @item) @expr.collection (#set! type set))
((generator_expression body: (_) @item) @expr.collection (#set! type Generator))
((dictionary_comprehension body: (pair key: (_) @key value: (_) @value)) @expr.collection (#set! type dict))
((dictionary) @expr.collection (#set! type dict))
(dictionary (pair key: (_) @key value: (_) @value)) @expr.collection

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type (_) @inner) @type.wrapper
(generic_type . (identifier) @base) @type.generic
(generic_type (type_parameter (type) @argument)) @type.generic
(union_type (type) @alternative) @type.union
(constrained_type . (type) @inner) @type.wrapper
(member_type . (type) @inner) @type.wrapper

; ── what holds where ─────────────────────────────────────────────────────────────────────────────

(if_statement condition: (_) @condition consequence: (_) @then) @flow.if
(if_statement alternative: (_) @else) @flow.if
((elif_clause condition: (_) @condition consequence: (_) @then) @flow.if (#set! branch inner))
(while_statement condition: (_) @condition body: (_) @then) @flow.if
(conditional_expression . (_) @then . (_) @condition . (_) @else .) @flow.if
(boolean_operator left: (_) @condition "and" right: (_) @then) @flow.if
(boolean_operator left: (_) @condition "or" right: (_) @else) @flow.if
(assert_statement . (_) @condition) @flow.assert
(case_clause (case_pattern) @condition consequence: (block) @then) @flow.if
(list_comprehension body: (_) @then (if_clause (_) @condition)) @flow.if
(block) @flow.block
(block [(return_statement) (raise_statement) (continue_statement) (break_statement)] .) @flow.leaves

((call
  function: (identifier) @_function
  arguments: (argument_list . (_) @subject . (_) @value .)) @test.instance
  (#eq? @_function "isinstance"))
(match_statement
  subject: (_) @subject
  body: (block alternative: (case_clause (case_pattern (class_pattern . (dotted_name) @value)) @test.instance)))
(match_statement
  subject: (_) @subject
  body: (block alternative: (case_clause
    (case_pattern (as_pattern (case_pattern (class_pattern . (dotted_name) @value)))) @test.instance)))
(comparison_operator . (attribute) @subject operators: "==" (string) @literal .) @test.literal
((comparison_operator . (attribute) @subject operators: "!=" (string) @literal .) @test.literal (#set! sense not))
(not_operator argument: (_) @operand) @test.not
(boolean_operator left: (_) @operand "and" right: (_) @operand) @test.and
(boolean_operator left: (_) @operand "or" right: (_) @operand) @test.or

((if_statement condition: (_) @_condition consequence: (block) @flow.guard)
  (#match? @_condition "^([A-Za-z_]+\\.)?TYPE_CHECKING$")
  (#set! import typeOnly))
(try_statement body: (block) @flow.guard (except_clause))

(dotted_name . (identifier) @inner .) @expr.wrapper
(dotted_name . (identifier) @base . (identifier) @name .) @expr.member
(dotted_name (identifier) . (identifier) @expr.ignore)
(keyword_pattern . (identifier) @expr.ignore)

(ERROR) @problem.syntax
(MISSING) @problem.missing
