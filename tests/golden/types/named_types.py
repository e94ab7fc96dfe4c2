import types

def g(): yield
print(isinstance(g, types.FunctionType), isinstance(g(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), types.NoneType, isinstance(types, types.ModuleType), types.LambdaType is types.FunctionType, isinstance(int | str, types.UnionType))
# expect: True True True True <class 'NoneType'> True True True
