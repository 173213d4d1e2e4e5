; What is counted for the complexity of a function of JavaScript and TypeScript.

(if_statement consequence: (_) @complexity.nested) @complexity.branch
(else_clause "else" @complexity.else)
(else_clause (_) @complexity.nested)
(else_clause (if_statement) @complexity.elseif)
(for_statement body: (_) @complexity.nested) @complexity.branch
(for_in_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(do_statement body: (_) @complexity.nested) @complexity.branch
(catch_clause body: (_) @complexity.nested) @complexity.branch
(ternary_expression consequence: (_) @complexity.nested alternative: (_) @complexity.nested) @complexity.branch
(switch_statement body: (_) @complexity.nested) @complexity.switch
(switch_case) @complexity.decision
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression operator: "??") @complexity.decision
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(augmented_assignment_expression operator: ["&&=" "||=" "??="]) @complexity.decision
(break_statement label: (_)) @complexity.jump
(continue_statement label: (_)) @complexity.jump
