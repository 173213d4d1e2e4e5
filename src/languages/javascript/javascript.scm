; What the grammar of JavaScript says otherwise than that of TypeScript.

(formal_parameters (identifier) @definition.parameter @name)
(formal_parameters [(object_pattern) (array_pattern) (rest_pattern)] @definition.parameter @target)
(formal_parameters (assignment_pattern left: (_) @target right: (_) @value) @definition.parameter)

(class_heritage (_) @heritage.extends)

(field_definition property: (_) @name) @definition.property
(field_definition value: (_) @value) @definition.property
(field_definition "static" @modifier) @definition.property
