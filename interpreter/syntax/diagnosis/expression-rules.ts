// The grammar of expressions once more, for programs that are wrong. CPython finds its words for an error by trying a grammar
// with ordered choices and unlimited look-ahead, so what it says depends on the order of every choice. This is that order.
// The notation: `%` separates (`x % ','` is a list), `^` commits, `~'x'` demands a token, `=> words` names the node
// (as an error message would) or, after `at`, `range`, `from`, `here`, `indent` and `check`, complains. See `notation.ts`.

export const expressionRules = `
expressions:
  | expression (',' expression)+ ','? => tuple
  | expression ',' => tuple
  | expression
expression memo:
  | invalid_expression
  | invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression => conditional expression
  | disjunction
  | lambdef
expression_without_invalid:
  | disjunction 'if' disjunction 'else' expression => conditional expression
  | disjunction
  | lambdef
yield_expr:
  | 'yield' 'from' expression => yield expression
  | 'yield' star_expressions? => yield expression
star_expressions:
  | star_expression (',' star_expression)+ ','? => tuple
  | star_expression ',' => tuple
  | star_expression
star_expression memo:
  | '*' bitwise_or => starred
  | expression
star_named_expressions:
  | (star_named_expression % ',') ','? => $0
star_named_expression:
  | '*' bitwise_or => starred
  | named_expression
assignment_expression:
  | NAME ':=' ^ expression => named expression
named_expression:
  | assignment_expression
  | invalid_named_expression
  | expression !':='
disjunction memo:
  | conjunction ('or' conjunction)+ => expression
  | conjunction
conjunction memo:
  | inversion ('and' inversion)+ => expression
  | inversion
inversion memo:
  | 'not' inversion => expression
  | comparison
comparison:
  | bitwise_or compare_pair+ => comparison
  | bitwise_or
compare_pair:
  | '==' bitwise_or
  | '!=' bitwise_or
  | '<=' bitwise_or
  | '<' bitwise_or
  | '>=' bitwise_or
  | '>' bitwise_or
  | 'not' 'in' bitwise_or
  | 'in' bitwise_or => in
  | 'is' 'not' bitwise_or
  | 'is' bitwise_or
bitwise_or memo:
  | bitwise_xor ('|' bitwise_xor)+ => expression
  | bitwise_xor
bitwise_xor memo:
  | bitwise_and ('^' bitwise_and)+ => expression
  | bitwise_and
bitwise_and memo:
  | shift_expr ('&' shift_expr)+ => expression
  | shift_expr
shift_expr memo:
  | sum (('<<' | '>>') sum)+ => expression
  | sum
sum memo:
  | term (('+' | '-') term)+ => expression
  | term
term memo:
  | factor (('*' | '/' | '//' | '%' | '@') factor)+ => expression
  | factor
factor memo:
  | '+' factor => expression
  | '-' factor => expression
  | '~' factor => expression
  | power
power:
  | await_primary '**' factor => expression
  | await_primary
await_primary memo:
  | 'await' primary => await expression
  | primary
primary memo:
  | atom primary_tail+ => last 1
  | atom
primary_tail:
  | '.' NAME => attribute
  | genexp => function call
  | '(' arguments? ')' => function call
  | '[' slices ']' => subscript
slices:
  | slice !','
  | ((slice | starred_expression) % ',') ','? => tuple
slice:
  | expression? ':' expression? (':' expression?)? => slice
  | named_expression
atom:
  | NAME => name
  | 'True' => True
  | 'False' => False
  | 'None' => None
  | &STRING strings
  | NUMBER => check number
  | &'(' (tuple | group | genexp)
  | &'[' (list | listcomp)
  | &'{' (dict | set | dictcomp | setcomp)
  | '...' => ellipsis
group:
  | '(' (yield_expr | named_expression) ')' => $1
  | invalid_group
lambdef:
  | 'lambda' lambda_params? ':' expression => lambda
strings memo:
  | STRING+ => check strings
list:
  | '[' star_named_expressions? ']' => list
tuple:
  | '(' (star_named_expression ',' star_named_expressions?)? ')' => tuple
set:
  | '{' star_named_expressions '}' => set display
dict:
  | '{' double_starred_kvpairs? '}' => dict literal
  | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs:
  | (double_starred_kvpair % ',') ','?
double_starred_kvpair:
  | '**' bitwise_or
  | kvpair
kvpair:
  | expression ':' expression
for_if_clauses:
  | for_if_clause+
for_if_clause:
  | 'async' 'for' star_targets 'in' ^ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ^ disjunction ('if' disjunction)*
  | invalid_for_target
listcomp:
  | '[' named_expression for_if_clauses ']' => list comprehension
  | invalid_comprehension
setcomp:
  | '{' named_expression for_if_clauses '}' => set comprehension
  | invalid_comprehension
genexp:
  | '(' (assignment_expression | bare_expression) for_if_clauses ')' => generator expression
  | invalid_comprehension
dictcomp:
  | '{' kvpair for_if_clauses '}' => dict comprehension
  | invalid_dict_comprehension
bare_expression:
  | expression !':='
arguments memo:
  | args ','? &')' => $0
  | invalid_arguments
args:
  | (argument % ',') (',' kwargs)? => arguments
  | kwargs => arguments
argument:
  | starred_expression
  | (assignment_expression | bare_expression) !'='
kwargs:
  | (kwarg_or_starred % ',') ',' (kwarg_or_double_starred % ',')
  | kwarg_or_starred % ','
  | kwarg_or_double_starred % ','
starred_expression:
  | '*' expression => starred
kwarg_or_starred:
  | invalid_kwarg
  | NAME '=' expression => keyword
  | starred_expression
kwarg_or_double_starred:
  | invalid_kwarg
  | NAME '=' expression => keyword
  | '**' expression => unpacking
star_targets:
  | star_target !','
  | star_target (',' star_target)* ','? => tuple
star_targets_list_seq:
  | (star_target % ',') ','?
star_targets_tuple_seq:
  | star_target (',' star_target)+ ','?
  | star_target ','
star_target memo:
  | '*' unstarred_target => starred
  | target_with_star_atom
unstarred_target:
  | !'*' star_target
target_with_star_atom memo:
  | t_primary '.' NAME !t_lookahead => attribute
  | t_primary '[' slices ']' !t_lookahead => subscript
  | star_atom
star_atom:
  | NAME => name
  | '(' target_with_star_atom ')' => $1
  | '(' star_targets_tuple_seq? ')' => tuple
  | '[' star_targets_list_seq? ']' => list
single_target:
  | single_subscript_attribute_target
  | NAME => name
  | '(' single_target ')' => $1
single_subscript_attribute_target:
  | t_primary '.' NAME !t_lookahead => attribute
  | t_primary '[' slices ']' !t_lookahead => subscript
t_primary memo:
  | atom &t_lookahead t_tail*
t_tail:
  | '.' NAME &t_lookahead
  | '[' slices ']' &t_lookahead
  | genexp &t_lookahead
  | '(' arguments? ')' &t_lookahead
t_lookahead:
  | '('
  | '['
  | '.'
del_targets:
  | (del_target % ',') ','?
del_target memo:
  | t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
  | del_t_atom
del_t_atom:
  | NAME
  | '(' del_target ')'
  | '(' del_targets? ')'
  | '[' del_targets? ']'
lambda_params:
  | invalid_lambda_parameters
  | lambda_parameters
lambda_parameters:
  | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
  | lambda_param_with_default+ lambda_star_etc?
  | lambda_star_etc
lambda_slash_no_default:
  | lambda_param_no_default+ '/' ','
  | lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
  | lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
  | invalid_lambda_star_etc
  | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
  | '*' ',' lambda_param_maybe_default+ lambda_kwds?
  | lambda_kwds
lambda_kwds:
  | invalid_lambda_kwds
  | '**' lambda_param_no_default
lambda_param_no_default:
  | NAME ',' => $0
  | NAME &':'
lambda_param_with_default:
  | NAME default ','
  | NAME default &':'
lambda_param_maybe_default:
  | NAME default? ','
  | NAME default? &':'
`;
