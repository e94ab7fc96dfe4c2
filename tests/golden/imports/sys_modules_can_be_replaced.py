import sys
import types

fake = types.ModuleType("made_up", "doc of it")
fake.value = 5
sys.modules["made_up"] = fake
import made_up
print(made_up.value, made_up.__doc__, made_up)  # expect: 5 doc of it <module 'made_up'>
