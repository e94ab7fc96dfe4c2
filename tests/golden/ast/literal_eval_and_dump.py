import ast

print(ast.literal_eval("{'a': [1, -2.5, None, True, (3,)]}"))  # expect: {'a': [1, -2.5, None, True, (3,)]}
try:
    ast.literal_eval("f()")
except ValueError as error:
    print(str(error).split(":")[0])  # expect: malformed node or string on line 1
print(ast.dump(ast.parse("x + 1", mode="eval")), ast.unparse(ast.parse("a=1;b = [ 2 ]")))
# expect: Expression(body=BinOp(left=Name(id='x', ctx=Load()), op=Add(), right=Constant(value=1))) a = 1
# expect: b = [2]
