code = compile("1 + 2", "<made>", "eval")
print(eval(code), code.co_filename)  # expect: 3 <made>
exec(compile("for i in range(2):\n    print(i)", "<made>", "exec"))
# expect: 0
# expect: 1
print(eval("[x * 2 for x in range(3)]"), exec("y = 5"), y)  # expect: [0, 2, 4] None 5
