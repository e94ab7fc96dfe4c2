import textwrap

print(textwrap.wrap("x-y-z-w-long-word", 8))  # expect: ['x-y-z-w-', 'long-', 'word']
print(textwrap.wrap("a-b ab-c a-bc", 3))  # expect: ['a-b', 'ab-', 'c a', '-bc']
