import time

t = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0))
print(t.tm_mon, t.tm_sec, t[0], time.strftime("%j %H", t), tuple(t)[:3])  # expect: 1 5 2024 002 03 (2024, 1, 2)
for f in (lambda: time.strftime("%Y", (1, 2)), lambda: time.struct_time((1, 2)), lambda: time.mktime((1,))):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: strftime(): illegal time tuple argument
# expect: time.struct_time() takes an at least 9-sequence (2-sequence given)
# expect: mktime(): illegal time tuple argument
