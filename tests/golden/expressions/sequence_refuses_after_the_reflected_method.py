class Other:
    def __radd__(self, other):
        return NotImplemented
    def __rmul__(self, other):
        return NotImplemented
for text in ["'a' + Other()", "[1] + Other()", "(1,) + Other()", "b'a' + Other()", "[1] * Other()", "[1] * 1j", "1j * 'a'"]:
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: can only concatenate str (not "Other") to str
# expect: can only concatenate list (not "Other") to list
# expect: can only concatenate tuple (not "Other") to tuple
# expect: can't concat Other to bytes
# expect: can't multiply sequence by non-int of type 'Other'
# expect: can't multiply sequence by non-int of type 'complex'
# expect: can't multiply sequence by non-int of type 'complex'
