class Odd:
    def __repr__(self):
        return 5
for function in [str, repr, "{}".format, "%s".__mod__, "{!r}".format]:
    try:
        function(Odd())
    except TypeError as error:
        print(error)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
