import shlex

print(shlex.split('a "b c" d\\ e'), shlex.quote("it's"), shlex.join(["x y", "z"]))
# expect: ['a', 'b c', 'd e'] 'it'"'"'s' 'x y' z
