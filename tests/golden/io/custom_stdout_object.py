import sys

class Upper:
    def write(self, text): sys.__stdout__.write(text.upper())
    def flush(self): sys.__stdout__.flush()

sys.stdout = Upper()
print("loud", 1)
# expect: LOUD 1
