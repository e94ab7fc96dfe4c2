import functools

@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n

print(square(2), square(2), square(3), square(4), square(2))
# expect: computing 2
# expect: computing 3
# expect: computing 4
# expect: computing 2
# expect: 4 4 9 16 4
print(square.cache_info())  # expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
square.cache_clear()
print(square.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
