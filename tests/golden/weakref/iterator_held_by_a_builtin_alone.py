import weakref

class Numbers:
    def __init__(self):
        self.given = 0
        self.end = weakref.ref(self, lambda ref: print("dead"))
    def __iter__(self):
        return self
    def __next__(self):
        self.given += 1
        if self.given > 2:
            raise StopIteration
        print("gives", self.given)
        return self.given

class Source:
    def make(self):
        numbers = Numbers()
        return numbers
    def __iter__(self):
        return self.make()

for use in list, sorted, sum, tuple, max:
    print(use(Source()))
# expect: gives 1
# expect: gives 2
# expect: dead
# expect: [1, 2]
# expect: gives 1
# expect: gives 2
# expect: dead
# expect: [1, 2]
# expect: gives 1
# expect: gives 2
# expect: dead
# expect: 3
# expect: gives 1
# expect: gives 2
# expect: dead
# expect: (1, 2)
# expect: gives 1
# expect: gives 2
# expect: dead
# expect: 2
for number in Source():
    print("is", number)
# expect: gives 1
# expect: is 1
# expect: gives 2
# expect: is 2
# expect: dead
