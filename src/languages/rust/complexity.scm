; What is counted for the complexity of a function of Rust.

(if_expression consequence: (_) @complexity.nested) @complexity.branch
(else_clause "else" @complexity.else)
(else_clause (_) @complexity.nested)
(else_clause (if_expression) @complexity.elseif)
(for_expression body: (_) @complexity.nested) @complexity.branch
(while_expression body: (_) @complexity.nested) @complexity.branch
(loop_expression body: (_) @complexity.nested) @complexity.branch
(match_expression body: (_) @complexity.nested) @complexity.switch
(match_arm) @complexity.decision
(match_arm pattern: (match_pattern . "_" .)) @complexity.default
(let_declaration "else" alternative: (_) @complexity.nested) @complexity.branch
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(let_chain "&&" @complexity.and) @complexity.logical
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(break_expression (label)) @complexity.jump
(continue_expression (label)) @complexity.jump
