class Field:
    def __set_name__(self, owner, name):
        print(owner.__name__, name)

class C:
    a = Field()
    b = Field()
# expect: C a
# expect: C b
