; What is counted for the complexity of a method of Java.

(if_statement consequence: (_) @complexity.nested) @complexity.branch
(if_statement "else" @complexity.else alternative: (_) @complexity.nested)
(if_statement alternative: (if_statement) @complexity.elseif)
(for_statement body: (_) @complexity.nested) @complexity.branch
(enhanced_for_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(do_statement body: (_) @complexity.nested) @complexity.branch
(catch_clause body: (_) @complexity.nested) @complexity.branch
(ternary_expression consequence: (_) @complexity.nested alternative: (_) @complexity.nested) @complexity.branch
(switch_expression body: (_) @complexity.nested) @complexity.switch
(switch_label "case") @complexity.decision
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(break_statement (identifier)) @complexity.jump
(continue_statement (identifier)) @complexity.jump
