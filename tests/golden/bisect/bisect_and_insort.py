import bisect

a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect_left(a, 0))
# expect: 3 1 4 0
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect([(1,), (2,)], 1, key=lambda t: t[0]))  # expect: [1, 3, 3, 3, 4, 5] 1
