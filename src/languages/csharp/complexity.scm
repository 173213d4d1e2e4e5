; What is counted for the complexity of a member of C#.

(if_statement consequence: (_) @complexity.nested) @complexity.branch
(if_statement "else" @complexity.else alternative: (_) @complexity.nested)
(if_statement alternative: (if_statement) @complexity.elseif)
(for_statement body: (_) @complexity.nested) @complexity.branch
(foreach_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(do_statement body: (_) @complexity.nested) @complexity.branch
(catch_clause body: (_) @complexity.nested) @complexity.branch
(conditional_expression consequence: (_) @complexity.nested alternative: (_) @complexity.nested) @complexity.branch
(switch_statement body: (_) @complexity.nested) @complexity.switch
(switch_section "case") @complexity.decision
(switch_expression) @complexity.switch
(switch_expression_arm) @complexity.decision
(switch_expression_arm . (discard)) @complexity.default
(switch_expression_arm (_) @complexity.nested .)
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression operator: "??") @complexity.decision
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(assignment_expression operator: "??=") @complexity.decision
(goto_statement) @complexity.jump
