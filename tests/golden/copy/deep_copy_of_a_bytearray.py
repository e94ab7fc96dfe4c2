import copy
held = [bytearray(b"x")]
made = copy.deepcopy(held)
made[0].append(33)
print(held, made)  # expect: [bytearray(b'x')] [bytearray(b'x!')]
