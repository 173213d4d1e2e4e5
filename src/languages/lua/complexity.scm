; What is counted for the complexity of a function of Lua.

(if_statement consequence: (_) @complexity.nested)
(if_statement) @complexity.branch
(elseif_statement "elseif" @complexity.else) @complexity.decision
(elseif_statement consequence: (_) @complexity.nested)
(else_statement "else" @complexity.else)
(else_statement body: (_) @complexity.nested)
(for_statement body: (_) @complexity.nested)
(for_statement) @complexity.branch
(while_statement body: (_) @complexity.nested)
(while_statement) @complexity.branch
(repeat_statement body: (_) @complexity.nested)
(repeat_statement) @complexity.branch
(binary_expression "and" @complexity.and) @complexity.logical
(binary_expression "or" @complexity.or) @complexity.logical
(binary_expression (parenthesized_expression) @complexity.group ["and" "or"])
(binary_expression ["and" "or"] (parenthesized_expression) @complexity.group)
(goto_statement) @complexity.jump
