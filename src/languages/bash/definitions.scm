; Functions and variables of shell scripts. The words of the captures are explained in core/languages/vocabulary.ts.

(function_definition name: (word) @name body: (_) @body) @definition.function @scope.function
((command name: (command_name) @_alias argument: (concatenation . (word) @name)) @definition.function
  (#eq? @_alias "alias") (#match? @name "=$") (#set! trim "="))
((command name: (command_name) @_alias argument: (word) @name) @definition.function
  (#eq? @_alias "alias") (#match? @name "^[^-].*=$") (#set! trim "="))

; ── variables ────────────────────────────────────────────────────────────────────────────────────

; What no function says to be its own belongs to the whole script.
((variable_assignment name: (variable_name) @target) @bind.assign (#set! binds module))
(variable_assignment name: (variable_name) value: (_) @value) @bind.assign
((variable_assignment name: (subscript name: (variable_name) @target)) @bind.assign (#set! via augmented))
((for_statement variable: (variable_name) @target) @bind.assign (#set! binds module))
((command name: (command_name) @_read argument: (word) @bind.assign @target)
  (#any-of? @_read "read" "getopts" "mapfile" "readarray") (#match? @target "^[A-Za-z_]\\w*$") (#set! binds module))
((declaration_command "readonly" (variable_assignment) @bind.assign) (#set! flag readonly))
((declaration_command ["export" "readonly"] (variable_name) @bind.assign @target) (#set! binds module))

((declaration_command ["local" "declare" "typeset"] (variable_assignment name: (variable_name) @target) @bind.declare) (#set! binds body))
(declaration_command ["local" "declare" "typeset"] (variable_assignment name: (variable_name) value: (_) @value) @bind.declare)
((declaration_command ["local" "declare" "typeset"] (variable_name) @bind.declare @target) (#set! binds body))
((declaration_command ["local" "declare" "typeset"] (word) @_option (variable_assignment) @bind.declare)
  (#match? @_option "^-\\w*r") (#set! flag readonly))
((declaration_command ["declare" "typeset"] (word) @_option (variable_assignment name: (variable_name) @target value: (_) @value) @bind.assign)
  (#match? @_option "^-\\w*g") (#set! binds module))

; ── other scripts ────────────────────────────────────────────────────────────────────────────────

((command name: (command_name) @_source . argument: (word) @module) @import.wildcard
  (#any-of? @_source "source" "." "load") (#not-match? @module "^/"))
((command name: (command_name) @_source . argument: (string . (string_content) @module .)) @import.wildcard
  (#any-of? @_source "source" "." "load") (#not-match? @module "^/"))
((command name: (command_name) @_source . argument: (raw_string) @module) @import.wildcard
  (#any-of? @_source "source" "." "load") (#not-match? @module "^'/"))
; `"$(dirname "$0")/lib.sh"`, `${BASH_SOURCE%/*}/lib.sh`: what stands in front is a folder.
((command name: (command_name) @_source . argument:
  (string . [(simple_expansion) (expansion) (command_substitution)] . (string_content) @module .)) @import.wildcard
  (#any-of? @_source "source" "." "load") (#match? @module "^/") (#set! prefix "."))
((command name: (command_name) @_source . argument:
  (concatenation . [(simple_expansion) (expansion) (command_substitution) (string)] . (word) @module .)) @import.wildcard
  (#any-of? @_source "source" "." "load") (#match? @module "^/") (#set! prefix "."))

((comment) @comment.doc (#not-match? @comment.doc "^#!"))
(ERROR) @problem.syntax
(MISSING) @problem.missing
