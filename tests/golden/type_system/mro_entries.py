class Proxy:
    def __mro_entries__(self, bases):
        return (list,)

class C(Proxy()): pass
print(C.__bases__, C.__orig_bases__[0].__class__.__name__)  # expect: (<class 'list'>,) Proxy
