import threading

condition = threading.Condition()
with condition:
    print(condition.wait(0.02), condition.wait(timeout=0))  # expect: False False
