; What is counted for the complexity of a method of Ruby.

(if consequence: (_) @complexity.nested)
(if) @complexity.branch
(unless consequence: (_) @complexity.nested)
(unless) @complexity.branch
(elsif "elsif" @complexity.else) @complexity.decision
(elsif consequence: (_) @complexity.nested)
(if (else "else" @complexity.else) @complexity.nested)
(elsif (else "else" @complexity.else) @complexity.nested)
(unless (else "else" @complexity.else) @complexity.nested)
(if_modifier body: (_) @complexity.nested) @complexity.branch
(unless_modifier body: (_) @complexity.nested) @complexity.branch
(while_modifier body: (_) @complexity.nested) @complexity.branch
(until_modifier body: (_) @complexity.nested) @complexity.branch
(rescue_modifier handler: (_) @complexity.nested) @complexity.branch
(for body: (_) @complexity.nested) @complexity.branch
(while body: (_) @complexity.nested) @complexity.branch
(until body: (_) @complexity.nested) @complexity.branch
(rescue body: (_) @complexity.nested)
(rescue) @complexity.branch
(conditional consequence: (_) @complexity.nested alternative: (_) @complexity.nested) @complexity.branch
(case) @complexity.switch
(case (when) @complexity.nested)
(case (else) @complexity.nested)
(case_match) @complexity.switch
(case_match (in_clause) @complexity.nested)
(case_match (else) @complexity.nested)
(when) @complexity.decision
(in_clause) @complexity.decision
(binary operator: ["&&" "and"] @complexity.and) @complexity.logical
(binary operator: ["||" "or"] @complexity.or) @complexity.logical
(binary (parenthesized_statements) @complexity.group operator: ["&&" "||" "and" "or"])
(binary operator: ["&&" "||" "and" "or"] (parenthesized_statements) @complexity.group)
(operator_assignment operator: ["||=" "&&="]) @complexity.decision
