# A list makes room for as many items as there are said to be: for too many there is none.
class Long:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __iter__(self):
        return iter([1, 2])


for size in (0, 2, 10, 2**53, 2**62):
    for make in (list, tuple, sorted, set, lambda value: [0].extend(value), lambda value: [*value], lambda value: max(value), sum):
        try:
            print(make(Long(size)))
        except MemoryError as error:
            print("MemoryError", error)
# expect: [1, 2]
# expect: (1, 2)
# expect: [1, 2]
# expect: {1, 2}
# expect: None
# expect: [1, 2]
# expect: 2
# expect: 3
# expect: [1, 2]
# expect: (1, 2)
# expect: [1, 2]
# expect: {1, 2}
# expect: None
# expect: [1, 2]
# expect: 2
# expect: 3
# expect: [1, 2]
# expect: (1, 2)
# expect: [1, 2]
# expect: {1, 2}
# expect: None
# expect: [1, 2]
# expect: 2
# expect: 3
# expect: MemoryError 
# expect: MemoryError 
# expect: MemoryError 
# expect: {1, 2}
# expect: MemoryError 
# expect: MemoryError 
# expect: 2
# expect: 3
# expect: MemoryError 
# expect: MemoryError 
# expect: MemoryError 
# expect: {1, 2}
# expect: MemoryError 
# expect: MemoryError 
# expect: 2
# expect: 3
print(__import__("operator").length_hint(Long(2**53)))  # expect: 9007199254740992
