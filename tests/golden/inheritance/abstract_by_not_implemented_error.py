class Base:
    def run(self): raise NotImplementedError("run() is missing")
class Child(Base): pass

try:
    Child().run()
except NotImplementedError as error:
    print(repr(error))  # expect: NotImplementedError('run() is missing')
