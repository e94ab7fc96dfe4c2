import traceback

def f():
    return [frame.name for frame in traceback.extract_stack()]

print(f())
# expect: ['<module>', 'f']
