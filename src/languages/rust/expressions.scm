; Values and types of Rust.

; ── names and literals ───────────────────────────────────────────────────────────────────────────

(identifier) @expr.name
((identifier) @expr.ignore (#eq? @expr.ignore "_"))
(shorthand_field_identifier) @expr.name
(shorthand_field_initializer (identifier) @expr.name)
(self) @expr.self
((identifier) @expr.self (#eq? @expr.self "Self"))
(type_binding name: (_) @expr.ignore)
(const_parameter name: (_) @expr.ignore)

([(string_literal) (raw_string_literal)] @expr.literal (#set! type str))
(string_literal (string_content) @text) @expr.literal
((char_literal) @expr.literal (#set! type char))
((boolean_literal) @expr.literal (#set! type boolean))
((integer_literal) @expr.literal (#set! type integer))
((float_literal) @expr.literal (#set! type float))

; ── access paths ─────────────────────────────────────────────────────────────────────────────────

[(crate) (super)] @expr.name
(scoped_identifier path: (self) @expr.name)
(scoped_type_identifier path: (self) @expr.name)

(scoped_identifier path: (_) @base name: (_) @name) @expr.path
(scoped_identifier !path name: (_) @inner) @expr.wrapper
(field_expression value: (_) @base field: (field_identifier) @name) @expr.member
(field_expression value: (_) @base field: (integer_literal) @index) @expr.element
(call_expression function: (field_expression value: (_) @base field: (field_identifier) @name) @expr.method)
(generic_function function: (field_expression value: (_) @base field: (field_identifier) @name) @expr.method)
(generic_function function: (_) @inner) @expr.wrapper
(call_expression function: (_) @callee) @expr.call
(call_expression arguments: (arguments (_) @argument)) @expr.call
(call_expression function: (generic_function type_arguments: (type_arguments [(type_identifier) (scoped_type_identifier) (generic_type)
  (primitive_type) (reference_type) (pointer_type) (array_type) (tuple_type) (unit_type) (function_type) (abstract_type) (dynamic_type)] @typeArgument))) @expr.call
((call_expression function: (identifier) @type @_self) @expr.construct (#eq? @_self "Self"))
((call_expression function: (identifier) @_self arguments: (arguments (_) @argument)) @expr.construct (#eq? @_self "Self"))
(macro_invocation macro: (_) @callee) @expr.call
((macro_invocation macro: (identifier) @expr.name) (#set! suffix "!"))
((macro_invocation macro: (scoped_identifier path: (_) @base name: (_) @name) @expr.path) (#set! suffix "!"))

(struct_expression name: (_) @type) @expr.construct
(field_initializer value: (_) @inner) @expr.wrapper

(index_expression . (_) @base . (_) @index) @expr.element
(index_expression . (_) @inner . (range_expression)) @expr.wrapper
(try_expression (_) @base) @expr.iterate
(await_expression (_) @inner) @expr.wrapper
(reference_expression value: (_) @inner) @expr.wrapper
(parenthesized_expression (_) @inner) @expr.wrapper
(unary_expression (_) @operand) @expr.operator
(unary_expression ["!" "-"] @operator) @expr.operator
(unary_expression "*" (_) @inner) @expr.wrapper
(unary_expression "*" (_) @target) @pattern.wrapper
(binary_expression left: (_) @operand operator: _ @operator right: (_) @operand) @expr.operator
(type_cast_expression value: (_) @base type: (_) @type) @expr.cast
((range_expression) @expr.collection (#set! type range))
(range_expression (_) @item) @expr.collection
((array_expression (_) @item) @expr.collection (#set! type array))
((tuple_expression (_) @item) @expr.collection (#set! type tuple))

(block (_) @inner .) @expr.wrapper
(block (expression_statement (_) @inner) .) @expr.wrapper
(unsafe_block (block) @inner) @expr.wrapper
(async_block (block) @inner) @expr.wrapper
(const_block (block) @inner) @expr.wrapper
(if_expression consequence: (_) @alternative) @expr.union
(if_expression alternative: (else_clause (_) @alternative)) @expr.union
(match_expression body: (match_block (match_arm value: (_) @alternative))) @expr.union

; ── types ────────────────────────────────────────────────────────────────────────────────────────

(type_identifier) @type.name
((type_identifier) @type.self (#eq? @type.self "Self"))
((identifier) @type.self (#eq? @type.self "Self"))
((identifier) @type.keyword (#any-of? @type.keyword "u8" "u16" "u32" "u64" "u128" "usize" "i8" "i16" "i32" "i64" "i128" "isize" "f32" "f64" "bool" "char" "str"))
(primitive_type) @type.keyword
(scoped_type_identifier path: (_) @base name: (_) @name) @type.path
(generic_type type: (_) @base) @type.generic
(generic_type type_arguments: (type_arguments [(type_identifier) (scoped_type_identifier) (generic_type)
  (primitive_type) (reference_type) (pointer_type) (array_type) (tuple_type) (unit_type) (function_type) (abstract_type) (dynamic_type)
  (type_binding)] @argument)) @type.generic
(generic_type_with_turbofish type: (_) @base) @type.generic
(generic_type_with_turbofish type_arguments: (type_arguments [(type_identifier) (scoped_type_identifier) (generic_type)
  (primitive_type) (reference_type) (pointer_type) (array_type) (tuple_type) (unit_type) (function_type)] @argument)) @type.generic
(type_binding name: (_) @label type: (_) @inner) @type.labelled
(reference_type type: (_) @base) @type.pointer
((pointer_type type: (_) @argument) @type.builtin (#set! type pointer))
(array_type element: (_) @base) @type.array
(tuple_type (_) @item) @type.tuple
(unit_type) @type.keyword
(never_type) @type.keyword
(abstract_type trait: (_) @inner) @type.wrapper
(dynamic_type trait: (_) @inner) @type.wrapper
(bounded_type [(type_identifier) (scoped_type_identifier) (generic_type) (function_type) (bounded_type) (dynamic_type) (abstract_type)] @alternative) @type.intersection
(trait_bounds [(type_identifier) (scoped_type_identifier) (generic_type) (function_type) (higher_ranked_trait_bound)] @alternative) @type.intersection
(higher_ranked_trait_bound type: (_) @inner) @type.wrapper
(bracketed_type (_) @inner) @type.wrapper
(qualified_type type: (_) @inner) @type.wrapper
(function_type) @definition.function_type @scope.type @type.function
(function_type return_type: (_) @type) @definition.function_type

; ── the rest ─────────────────────────────────────────────────────────────────────────────────────

; What is imported, and tokens that only a macro understands, are no uses.
([(use_declaration) (extern_crate_declaration) (visibility_modifier) (token_tree) (inner_attribute_item) (label) (lifetime)
  (macro_rule) (fragment_specifier)] @expr.ignore (#set! visible inside))

([
  (source_file (attribute_item (attribute . (_) @value @_name)) @decorator.applied . [
    (attribute_item) (function_item) (struct_item) (enum_item) (union_item) (trait_item) (impl_item) (const_item) (static_item)
    (type_item) (macro_definition) (mod_item body: (_)) (function_signature_item)])
  (declaration_list (attribute_item (attribute . (_) @value @_name)) @decorator.applied . [
    (attribute_item) (function_item) (struct_item) (enum_item) (union_item) (trait_item) (impl_item) (const_item) (static_item)
    (type_item) (macro_definition) (mod_item body: (_)) (function_signature_item) (associated_type)])
  (block (attribute_item (attribute . (_) @value @_name)) @decorator.applied . [
    (attribute_item) (function_item) (struct_item) (enum_item) (trait_item) (impl_item) (const_item) (static_item)])
  (field_declaration_list (attribute_item (attribute . (_) @value @_name)) @decorator.applied . [(attribute_item) (field_declaration)])
  (enum_variant_list (attribute_item (attribute . (_) @value @_name)) @decorator.applied . [(attribute_item) (enum_variant)])
] (#not-any-of? @_name "path" "macro_use" "doc"))
(line_comment) @comment.doc
(block_comment) @comment.doc
(ERROR) @problem.syntax
(MISSING) @problem.missing
