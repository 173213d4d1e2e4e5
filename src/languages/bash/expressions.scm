; Commands and values of shell scripts.

((variable_name) @expr.name (#match? @expr.name "^[A-Za-z_]"))
((number) @expr.literal (#set! type number))
((raw_string) @expr.literal (#set! type string) (#set! skip "1") (#set! trim "'"))
((array) @expr.collection (#set! type array))
(array (_) @item) @expr.collection

; A command is a function where one has that name, else something outside.
((command name: (command_name (word) @name)) @expr.call (#not-any-of? @name "{" "}" "@test" "alias"))
(command argument: (_) @argument) @expr.call

; Commands that run the function which they are given.
((command name: (command_name) @_runs . argument: (word) @expr.call @name)
  (#any-of? @_runs "trap" "run" "eval" "time" "command" "exec" "nohup") (#match? @name "^[A-Za-z_][\\w:.-]*$"))
((command name: (command_name) @_runs . argument: (raw_string) @expr.call @name)
  (#any-of? @_runs "trap" "eval") (#match? @name "^'[A-Za-z_][\\w:.-]*'$"))
((command name: (command_name) @_complete argument: (word) @_option . argument: (word) @expr.call @name)
  (#any-of? @_complete "complete" "export") (#any-of? @_option "-F" "-f"))
