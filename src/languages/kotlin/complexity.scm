; What is counted for the complexity of a function of Kotlin.

(if_expression condition: (_) (_) @complexity.nested) @complexity.branch
(if_expression "else" @complexity.else)
(if_expression "else" . (if_expression) @complexity.elseif)
(for_statement (_) @complexity.nested .)
(for_statement) @complexity.branch
(while_statement condition: (_) (_) @complexity.nested .)
(while_statement) @complexity.branch
(do_while_statement "do" . (_) @complexity.nested)
(do_while_statement) @complexity.branch
(catch_block (block) @complexity.nested) @complexity.branch
(when_expression (when_entry) @complexity.nested)
(when_expression) @complexity.switch
(when_entry condition: (_)) @complexity.decision
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression operator: "?:") @complexity.decision
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(labeled_expression (label) @_jump @complexity.jump (#match? @_jump "^(break|continue)@"))
