import bisect
print(bisect.bisect_right([1, 3, 5], 4, 0, -1), bisect.bisect_left([1, 3, 5], 4, 0, None))  # expect: 2 2
