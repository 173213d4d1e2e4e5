; What is counted for the complexity of a function of Python.

(if_statement consequence: (_) @complexity.nested) @complexity.branch
(elif_clause "elif" @complexity.else) @complexity.decision
(elif_clause consequence: (_) @complexity.nested)
(else_clause "else" @complexity.else body: (_) @complexity.nested)
(for_statement body: (_) @complexity.nested) @complexity.branch
(while_statement body: (_) @complexity.nested) @complexity.branch
(except_clause (block) @complexity.nested) @complexity.branch
(conditional_expression . (_) @complexity.nested (_) (_) @complexity.nested .) @complexity.branch
(match_statement body: (_) @complexity.nested) @complexity.switch
(case_clause) @complexity.decision
(case_clause (case_pattern . "_" .)) @complexity.default
(for_in_clause) @complexity.decision
(if_clause) @complexity.decision
(boolean_operator operator: "and" @complexity.and) @complexity.logical
(boolean_operator operator: "or" @complexity.or) @complexity.logical
(boolean_operator (parenthesized_expression) @complexity.group)
