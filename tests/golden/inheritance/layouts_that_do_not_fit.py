class A: __slots__ = "a"
class B: __slots__ = "b"
class Empty: __slots__ = ()
class Plain: pass
class One(int): pass
class Two(int): pass
class Bare(int): __slots__ = ()
class Text(str): pass
class Other(str): pass
for bases in [(A, B), (A, Empty), (A, Plain), (Plain, A), (One, Two), (One, Bare), (Bare, One), (Text, Other), (int, str), (Plain, int),
              (OSError, ValueError), (OSError, SyntaxError), (KeyError, AttributeError), (StopIteration, SystemExit), (Exception, dict)]:
    try:
        print(type("C", bases, {}).__base__.__name__)
    except TypeError as error:
        print(error)
# expect: multiple bases have instance lay-out conflict
# expect: A
# expect: A
# expect: A
# expect: multiple bases have instance lay-out conflict
# expect: One
# expect: One
# expect: Text
# expect: multiple bases have instance lay-out conflict
# expect: int
# expect: OSError
# expect: multiple bases have instance lay-out conflict
# expect: AttributeError
# expect: multiple bases have instance lay-out conflict
# expect: multiple bases have instance lay-out conflict
