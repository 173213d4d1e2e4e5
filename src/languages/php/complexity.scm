; What is counted for the complexity of a function of PHP.

(if_statement body: (_) @complexity.nested) @complexity.branch
(else_if_clause "elseif" @complexity.else body: (_) @complexity.nested) @complexity.decision
(else_clause "else" @complexity.else body: (_) @complexity.nested)
(else_clause body: (if_statement) @complexity.elseif)
(for_statement body: (_) @complexity.nested) @complexity.branch
(for_statement) @complexity.branch
(foreach_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(do_statement body: (_) @complexity.nested) @complexity.branch
(catch_clause body: (_) @complexity.nested) @complexity.branch
(conditional_expression alternative: (_) @complexity.nested) @complexity.branch
(conditional_expression body: (_) @complexity.nested)
(switch_statement body: (_) @complexity.nested) @complexity.switch
(match_expression body: (_) @complexity.nested) @complexity.switch
(case_statement) @complexity.decision
(match_conditional_expression) @complexity.decision
(binary_expression operator: ["&&" "and"] @complexity.and) @complexity.logical
(binary_expression operator: ["||" "or"] @complexity.or) @complexity.logical
(binary_expression operator: "??") @complexity.decision
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||" "and" "or"])
(binary_expression operator: ["&&" "||" "and" "or"] (parenthesized_expression) @complexity.group)
(augmented_assignment_expression operator: "??=") @complexity.decision
(goto_statement) @complexity.jump
(break_statement (integer)) @complexity.jump
(continue_statement (integer)) @complexity.jump
