; What is counted for the complexity of a function of Swift.

(if_statement (statements) @complexity.nested)
(if_statement) @complexity.branch
(if_statement (else) @complexity.else)
(if_statement (else) . (if_statement) @complexity.elseif)
(guard_statement (statements) @complexity.nested) @complexity.branch
(for_statement (statements) @complexity.nested)
(for_statement) @complexity.branch
(while_statement (statements) @complexity.nested)
(while_statement) @complexity.branch
(repeat_while_statement (statements) @complexity.nested)
(repeat_while_statement) @complexity.branch
(catch_block (statements) @complexity.nested)
(catch_block) @complexity.branch
(ternary_expression if_true: (_) @complexity.nested if_false: (_) @complexity.nested) @complexity.branch
(switch_statement (switch_entry) @complexity.nested)
(switch_statement) @complexity.switch
(switch_entry "case") @complexity.decision
(conjunction_expression "&&" @complexity.and) @complexity.logical
(disjunction_expression "||" @complexity.or) @complexity.logical
(nil_coalescing_expression) @complexity.decision
(conjunction_expression (tuple_expression) @complexity.group)
(disjunction_expression (tuple_expression) @complexity.group)
(control_transfer_statement ["break" "continue"] result: (simple_identifier)) @complexity.jump
