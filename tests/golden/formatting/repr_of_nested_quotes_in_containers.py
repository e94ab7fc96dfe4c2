print(["it's", 'say "x"', "both ' \""], {"k'": 'v"'}, ("\n", "\\", "\t"))
# expect: ["it's", 'say "x"', 'both \' "'] {"k'": 'v"'} ('\n', '\\', '\t')
