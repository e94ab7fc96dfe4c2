// What people write instead of Python, and what CPython 3.11 says to them: the rules that only a failed parse tries, in the
// notation of `expression-rules.ts`. The numbers count the parts of an alternative from 0; `{name}` is what the part is,
// `{text}` how it is written, `{line}` where.

export const invalidRules = `
invalid_arguments:
  | ((argument % ',') ',' kwargs | kwargs) ',' '*' => at 2: iterable argument unpacking follows keyword argument unpacking
  | expression for_if_clauses ',' (args | expression for_if_clauses)? => check generator 0 1
  | NAME '=' expression for_if_clauses => range 0 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | args for_if_clauses => check generators
  | args ',' expression for_if_clauses => check generator 2 3
  | args ',' args => check positional
invalid_kwarg:
  | ('True' | 'False' | 'None') '=' => range 0 1: cannot assign to {text}
  | NAME '=' expression for_if_clauses => range 0 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') expression '=' => range 0 1: expression cannot contain assignment, perhaps you meant "=="?
invalid_legacy_expression:
  | NAME !'(' star_expressions => check legacy
invalid_expression:
  | !(NAME STRING | SOFT_KEYWORD) disjunction expression_without_invalid => check comma
  | disjunction 'if' disjunction !('else' | ':') => range 0 2: expected 'else' after 'if' expression
invalid_named_expression memo:
  | expression ':=' expression => at 0: cannot use assignment expressions with {name}
  | NAME '=' bitwise_or !('=' | ':=') => range 0 2: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=') => at 0: cannot assign to {name} here. Maybe you meant '==' instead of '='?
invalid_assignment:
  | invalid_ann_assign_target ':' expression => at 0: only single target (not {name}) can be annotated
  | star_named_expression ',' star_named_expressions* ':' expression => at 0: only single target (not tuple) can be annotated
  | expression ':' expression => at 0: illegal target for annotation
  | (star_targets '=')* star_expressions '=' => check target 1 assign
  | (star_targets '=')* yield_expr '=' => at 1: assignment to yield expression not possible
  | star_expressions augassign (yield_expr | star_expressions) => at 0: '{name}' is an illegal expression for augmented assignment
invalid_ann_assign_target:
  | list
  | tuple
  | '(' invalid_ann_assign_target ')' => $1
invalid_del_stmt:
  | 'del' star_expressions => check target 1 delete
invalid_block:
  | NEWLINE !INDENT => indent 0: expected an indented block
invalid_comprehension:
  | ('[' | '(' | '{') starred_expression for_if_clauses => at 1: iterable unpacking cannot be used in comprehension
  | ('[' | '{') star_named_expression ',' star_named_expressions for_if_clauses => range 1 3: did you forget parentheses around the comprehension target?
  | ('[' | '{') star_named_expression ',' for_if_clauses => range 1 2: did you forget parentheses around the comprehension target?
invalid_dict_comprehension:
  | '{' '**' bitwise_or for_if_clauses '}' => at 1: dict unpacking cannot be used in dict comprehension
invalid_parameters:
  | param_no_default* invalid_parameters_helper param_no_default => at 2: non-default argument follows default argument
  | param_no_default* '(' param_no_default+ ','? ')' => range 1 4: Function parameters cannot be parenthesized
  | '/' ',' => at 0: at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* '/' => at 2: / may appear only once
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* '/' => at 5: / must be ahead of *
  | param_maybe_default+ '/' '*' => at 2: expected comma between / and *
invalid_default:
  | '=' &(')' | ',') => at 0: expected default value expression
invalid_star_etc:
  | '*' (')' | ',' (')' | '**')) => at 0: named arguments must follow bare *
  | '*' param '=' => at 2: var-positional argument cannot have default value
  | '*' (param_no_default | ',') param_maybe_default* '*' (param_no_default | ',') => at 3: * argument may appear only once
invalid_kwds:
  | '**' param '=' => at 2: var-keyword argument cannot have default value
  | '**' param ',' param => at 3: arguments cannot follow var-keyword argument
  | '**' param ',' ('*' | '**' | '/') => at 3: arguments cannot follow var-keyword argument
invalid_parameters_helper:
  | slash_with_default
  | param_with_default+
invalid_lambda_parameters:
  | lambda_param_no_default* invalid_lambda_parameters_helper lambda_param_no_default => at 2: non-default argument follows default argument
  | lambda_param_no_default* '(' (NAME % ',') ','? ')' => range 1 4: Lambda expression parameters cannot be parenthesized
  | '/' ',' => at 0: at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* '/' => at 2: / may appear only once
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* '/' => at 5: / must be ahead of *
  | lambda_param_maybe_default+ '/' '*' => at 2: expected comma between / and *
invalid_lambda_parameters_helper:
  | lambda_slash_with_default
  | lambda_param_with_default+
invalid_lambda_star_etc:
  | '*' (':' | ',' (':' | '**')) => here: named arguments must follow bare *
  | '*' NAME '=' => at 2: var-positional argument cannot have default value
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* '*' (lambda_param_no_default | ',') => at 3: * argument may appear only once
invalid_lambda_kwds:
  | '**' NAME '=' => at 2: var-keyword argument cannot have default value
  | '**' NAME ',' NAME => at 3: arguments cannot follow var-keyword argument
  | '**' NAME ',' ('*' | '**' | '/') => at 3: arguments cannot follow var-keyword argument
invalid_with_item:
  | expression 'as' expression &(',' | ')' | ':') => check target 2 assign
invalid_for_target:
  | 'async'? 'for' star_expressions => check target 2 loop
invalid_group:
  | '(' starred_expression ')' => at 1: cannot use starred expression here
  | '(' '**' expression ')' => at 1: cannot use double starred expression here
invalid_import_from_targets:
  | import_from_as_names ',' NEWLINE => here: trailing comma not allowed without surrounding parentheses
invalid_with_stmt:
  | 'async'? 'with' ((expression ('as' star_target)?) % ',') NEWLINE => here: expected ':'
  | 'async'? 'with' '(' ((expressions ('as' star_target)?) % ',') ','? ')' NEWLINE => here: expected ':'
invalid_with_stmt_indent:
  | 'async'? 'with' ((expression ('as' star_target)?) % ',') ':' NEWLINE !INDENT => indent 1: expected an indented block after 'with' statement on line {line}
  | 'async'? 'with' '(' ((expressions ('as' star_target)?) % ',') ','? ')' ':' NEWLINE !INDENT => indent 1: expected an indented block after 'with' statement on line {line}
invalid_try_stmt:
  | 'try' ':' NEWLINE !INDENT => indent 0: expected an indented block after 'try' statement on line {line}
  | 'try' ':' block !('except' | 'finally') => here: expected 'except' or 'finally' block
  | 'try' ':' block* except_block+ 'except' '*' expression ('as' NAME)? ':' => range 4 5: cannot have both 'except' and 'except*' on the same 'try'
  | 'try' ':' block* except_star_block+ 'except' (expression ('as' NAME)?)? ':' => at 4: cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt:
  | 'except' '*'? expression ',' expressions ('as' NAME)? ':' => from 2: multiple exception types must be parenthesized
  | 'except' '*'? expression ('as' NAME)? NEWLINE => here: expected ':'
  | 'except' NEWLINE => here: expected ':'
  | 'except' '*' (NEWLINE | ':') => here: expected one or more exception types
invalid_finally_stmt:
  | 'finally' ':' NEWLINE !INDENT => indent 0: expected an indented block after 'finally' statement on line {line}
invalid_except_stmt_indent:
  | 'except' expression ('as' NAME)? ':' NEWLINE !INDENT => indent 0: expected an indented block after 'except' statement on line {line}
  | 'except' ':' NEWLINE !INDENT => indent 0: expected an indented block after 'except' statement on line {line}
invalid_except_star_stmt_indent:
  | 'except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT => indent 0: expected an indented block after 'except*' statement on line {line}
invalid_match_stmt:
  | "match" subject_expr NEWLINE => here: expected ':'
  | "match" subject_expr ':' NEWLINE !INDENT => indent 0: expected an indented block after 'match' statement on line {line}
invalid_case_block:
  | "case" patterns guard? NEWLINE => here: expected ':'
  | "case" patterns guard? ':' NEWLINE !INDENT => indent 0: expected an indented block after 'case' statement on line {line}
invalid_as_pattern:
  | or_pattern 'as' "_" => at 2: cannot use '_' as a target
  | or_pattern 'as' !NAME expression => at 2: invalid pattern target
invalid_class_pattern:
  | name_or_attr '(' invalid_class_argument_pattern => range 2 2: positional patterns follow keyword patterns
invalid_class_argument_pattern:
  | (positional_patterns ',')? keyword_patterns ',' positional_patterns => $3
invalid_if_stmt:
  | 'if' named_expression NEWLINE => here: expected ':'
  | 'if' named_expression ':' NEWLINE !INDENT => indent 0: expected an indented block after 'if' statement on line {line}
invalid_elif_stmt:
  | 'elif' named_expression NEWLINE => here: expected ':'
  | 'elif' named_expression ':' NEWLINE !INDENT => indent 0: expected an indented block after 'elif' statement on line {line}
invalid_else_stmt:
  | 'else' ':' NEWLINE !INDENT => indent 0: expected an indented block after 'else' statement on line {line}
invalid_while_stmt:
  | 'while' named_expression NEWLINE => here: expected ':'
  | 'while' named_expression ':' NEWLINE !INDENT => indent 0: expected an indented block after 'while' statement on line {line}
invalid_for_stmt:
  | 'async'? 'for' star_targets 'in' star_expressions NEWLINE => here: expected ':'
  | 'async'? 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => indent 1: expected an indented block after 'for' statement on line {line}
invalid_def_raw:
  | 'async'? 'def' NAME '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => indent 1: expected an indented block after function definition on line {line}
invalid_class_def_raw:
  | 'class' NAME ('(' arguments? ')')? NEWLINE => here: expected ':'
  | 'class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT => indent 0: expected an indented block after class definition on line {line}
invalid_double_starred_kvpairs:
  | (double_starred_kvpair % ',') ',' invalid_kvpair
  | expression ':' '*' bitwise_or => from 2: cannot use a starred expression in a dictionary value
  | expression ':' &('}' | ',') => at 1: expression expected after dictionary key and ':'
invalid_kvpair:
  | expression !(':') => check key
  | expression ':' '*' bitwise_or => from 2: cannot use a starred expression in a dictionary value
  | expression ':' &('}' | ',') => at 1: expression expected after dictionary key and ':'
`;
