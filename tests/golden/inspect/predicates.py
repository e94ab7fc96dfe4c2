import inspect

def g(): yield
async def c(): pass
class K:
    def m(self): pass

print(inspect.isfunction(g), inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(c), inspect.isclass(K), inspect.ismethod(K().m), inspect.ismethod(K.m), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgenerator(g()))
# expect: True True True True True False True True True
