import threading

condition = threading.Condition()
with condition:
    print(condition.wait(0.1), condition.wait(timeout=0))  # expect: False False
