; What is counted for the complexity of a function of Bash.

(if_statement (_) @complexity.nested) @complexity.branch
(elif_clause "elif" @complexity.else) @complexity.decision
(else_clause "else" @complexity.else)
(for_statement body: (_) @complexity.nested) @complexity.branch
(c_style_for_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(case_statement (case_item) @complexity.nested)
(case_statement) @complexity.switch
(case_item) @complexity.decision
((case_item value: (extglob_pattern) @_any) @complexity.default (#eq? @_any "*"))
(ternary_expression consequence: (_) @complexity.nested alternative: (_) @complexity.nested) @complexity.branch
(list "&&" @complexity.and) @complexity.logical
(list "||" @complexity.or) @complexity.logical
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
