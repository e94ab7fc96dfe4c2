class C:
    def __eq__(self, other):
        return True

try:
    {C()}
except TypeError as error:
    print(error)  # expect: unhashable type: 'C'
print(C.__hash__)  # expect: None
