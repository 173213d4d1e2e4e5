; Elements are calls of their components: the attributes are labelled arguments.

(jsx_opening_element name: (_) @callee) @expr.call
(jsx_opening_element attribute: (_) @argument) @expr.call
(jsx_self_closing_element name: (_) @callee) @expr.call
(jsx_self_closing_element attribute: (_) @argument) @expr.call
(jsx_attribute . (_) @label) @expr.labelled
(jsx_attribute (_) @label (_) @inner) @expr.labelled
(jsx_expression (expression) @inner) @expr.wrapper
(jsx_expression (spread_element (_) @inner)) @expr.labelledSpread
(jsx_element open_tag: (_) @inner) @expr.wrapper
(jsx_closing_element name: (_) @expr.ignore)
(jsx_closing_element name: (member_expression object: (_) @expr.ignore))

; Elements of the page itself are no components.
((jsx_opening_element name: (identifier) @_name) @expr.ignore (#match? @_name "^[a-z]"))
((jsx_self_closing_element name: (identifier) @_name) @expr.ignore (#match? @_name "^[a-z]"))
((jsx_opening_element name: (identifier) @expr.ignore) (#match? @expr.ignore "^[a-z]"))
((jsx_self_closing_element name: (identifier) @expr.ignore) (#match? @expr.ignore "^[a-z]"))
