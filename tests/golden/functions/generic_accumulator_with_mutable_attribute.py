def count():
    count.calls += 1
    return count.calls

count.calls = 0
count()
count()
print(count())  # expect: 3
