raise KeyboardInterrupt
# exit: 130
# stderr: Traceback (most recent call last):
# stderr:   File "keyboard_interrupt_exit_code.py", line 1, in <module>
# stderr:     raise KeyboardInterrupt
# stderr: KeyboardInterrupt
