print(*range(5), sep=", ", flush=True)  # expect: 0, 1, 2, 3, 4
print([], {}, sep="|")  # expect: []|{}
print("tab\tend", "quote'", 'new\\n')  # expect: tab	end quote' new\n
