import dis

def f(x): return x + 1
print([i.opname for i in dis.get_instructions(f)])
# expect: ['RESUME', 'LOAD_FAST', 'LOAD_CONST', 'BINARY_OP', 'RETURN_VALUE']
