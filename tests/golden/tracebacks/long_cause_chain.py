def step(n):
    try:
        if n == 0:
            raise ValueError("root")
        step(n - 1)
    except Exception as error:
        raise RuntimeError(f"step {n}") from error

step(1)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "long_cause_chain.py", line 4, in step
# stderr:     raise ValueError("root")
# stderr: ValueError: root
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "long_cause_chain.py", line 5, in step
# stderr:     step(n - 1)
# stderr:   File "long_cause_chain.py", line 7, in step
# stderr:     raise RuntimeError(f"step {n}") from error
# stderr: RuntimeError: step 0
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "long_cause_chain.py", line 9, in <module>
# stderr:     step(1)
# stderr:   File "long_cause_chain.py", line 7, in step
# stderr:     raise RuntimeError(f"step {n}") from error
# stderr: RuntimeError: step 1
