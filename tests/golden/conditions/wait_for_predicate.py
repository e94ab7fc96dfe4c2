import threading

condition = threading.Condition()
state = {"n": 0}
def grow():
    for _ in range(3):
        with condition:
            state["n"] += 1
            condition.notify_all()

t = threading.Thread(target=grow)
with condition:
    t.start()
    print(condition.wait_for(lambda: state["n"] == 3), state)  # expect: True {'n': 3}
    print(condition.wait_for(lambda: False, timeout=0.1))  # expect: False
t.join()
