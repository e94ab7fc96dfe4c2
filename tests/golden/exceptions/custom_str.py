class E(Exception):
    def __str__(self):
        return "custom text"

try:
    raise E(1)
except E as error:
    print(error, repr(error))  # expect: custom text E(1)
