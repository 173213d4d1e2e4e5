; What is counted for the complexity of a function of Scala.

(if_expression consequence: (_) @complexity.nested) @complexity.branch
(if_expression "else" @complexity.else alternative: (_) @complexity.nested)
(if_expression alternative: (if_expression) @complexity.elseif)
(for_expression body: (_) @complexity.nested) @complexity.branch
(while_expression body: (_) @complexity.nested) @complexity.branch
(do_while_expression body: (_) @complexity.nested) @complexity.branch
(catch_clause (case_block) @complexity.nested) @complexity.switch
(match_expression body: (_) @complexity.nested) @complexity.switch
(case_clause) @complexity.decision
(case_clause pattern: (wildcard)) @complexity.default
[(match_expression (case_block) @complexity.part) (catch_clause (case_block) @complexity.part)]
(guard) @complexity.decision
((infix_expression operator: (operator_identifier) @complexity.and) @complexity.logical (#eq? @complexity.and "&&"))
((infix_expression operator: (operator_identifier) @complexity.or) @complexity.logical (#eq? @complexity.or "||"))
((infix_expression (parenthesized_expression) @complexity.group operator: (operator_identifier) @_operator) (#any-of? @_operator "&&" "||"))
((infix_expression operator: (operator_identifier) @_operator (parenthesized_expression) @complexity.group) (#any-of? @_operator "&&" "||"))
