from concurrent.futures import Future

f = Future()
def bad(future): raise ValueError("in callback")
f.add_done_callback(bad)
f.add_done_callback(lambda future: print("second runs"))
f.set_result(1)  # expect: second runs
print(f.result())  # expect: 1
