; What is counted for the complexity of a function of Go.

(if_statement consequence: (_) @complexity.nested) @complexity.branch
(if_statement "else" @complexity.else alternative: (_) @complexity.nested)
(if_statement alternative: (if_statement) @complexity.elseif)
(for_statement body: (_) @complexity.nested) @complexity.branch
(expression_switch_statement) @complexity.switch
(type_switch_statement) @complexity.switch
(select_statement) @complexity.switch
(expression_case (statement_list) @complexity.nested)
(type_case (statement_list) @complexity.nested)
(communication_case (statement_list) @complexity.nested)
(default_case (statement_list) @complexity.nested)
[(expression_case) (type_case) (communication_case)] @complexity.decision
(binary_expression operator: "&&" @complexity.and) @complexity.logical
(binary_expression operator: "||" @complexity.or) @complexity.logical
(binary_expression (parenthesized_expression) @complexity.group operator: ["&&" "||"])
(binary_expression operator: ["&&" "||"] (parenthesized_expression) @complexity.group)
(goto_statement) @complexity.jump
(break_statement (label_name)) @complexity.jump
(continue_statement (label_name)) @complexity.jump
