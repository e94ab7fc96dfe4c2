import random
import threading

random.seed(1)
values = []
for _ in range(2):
    t = threading.Thread(target=lambda: values.append(random.random()))
    t.start()
    t.join()
random.seed(1)
print(values == [random.random(), random.random()])  # expect: True
