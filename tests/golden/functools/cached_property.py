import functools

class C:
    @functools.cached_property
    def value(self):
        print("computed")
        return 7

c = C()
print(c.value, c.value, c.__dict__)
# expect: computed
# expect: 7 7 {'value': 7}
del c.value
print(c.value)
# expect: computed
# expect: 7
