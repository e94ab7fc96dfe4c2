import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", RuntimeWarning)
print([(str(w.message), w.category.__name__) for w in seen])
# expect: [('one', 'UserWarning'), ('two', 'RuntimeWarning')]
