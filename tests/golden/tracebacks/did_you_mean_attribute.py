class Queue:
    def append(self, item):
        pass

Queue().apend(1)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "did_you_mean_attribute.py", line 5, in <module>
# stderr:     Queue().apend(1)
# stderr:     ^^^^^^^^^^^^^
# stderr: AttributeError: 'Queue' object has no attribute 'apend'. Did you mean: 'append'?
