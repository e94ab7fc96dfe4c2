class C:
    def method(self, **k):
        return k
    def __init__(self, **k):
        pass
def function(**k):
    return k
for text in ["function(a=1, **{'a': 2})", "C().method(**5)", "C(x=1, **{'x': 1})", "C(*5)", "len(**5)", "function(**{1: 2}, **{1: 3})",
             "function(1, b=1, **{1: 2})"]:
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: __main__.function() got multiple values for keyword argument 'a'
# expect: __main__.C.method() argument after ** must be a mapping, not int
# expect: __main__.C() got multiple values for keyword argument 'x'
# expect: __main__.C() argument after * must be an iterable, not int
# expect: len() argument after ** must be a mapping, not int
# expect: __main__.function() got multiple values for keyword argument '1'
# expect: keywords must be strings
