class C:
    def run(self):
        return (lambda: self.x)()

C().run()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "method_and_lambda_names.py", line 5, in <module>
# stderr:     C().run()
# stderr:   File "method_and_lambda_names.py", line 3, in run
# stderr:     return (lambda: self.x)()
# stderr:            ^^^^^^^^^^^^^^^^^^
# stderr:   File "method_and_lambda_names.py", line 3, in <lambda>
# stderr:     return (lambda: self.x)()
# stderr:                     ^^^^^^
# stderr: AttributeError: 'C' object has no attribute 'x'
