def numbers():
    yield 1
    raise ValueError("in generator")

for n in numbers():
    print(n)
# expect: 1
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "generator_frame.py", line 5, in <module>
# stderr:     for n in numbers():
# stderr:   File "generator_frame.py", line 3, in numbers
# stderr:     raise ValueError("in generator")
# stderr: ValueError: in generator
