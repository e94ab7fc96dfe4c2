def numbers(n):
    for i in range(n):
        print("make", i)
        yield i

def doubled(source):
    for item in source:
        yield item * 2

for value in doubled(numbers(2)):
    print("use", value)
# expect: make 0
# expect: use 0
# expect: make 1
# expect: use 2
