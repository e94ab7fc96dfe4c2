{}["missing key"]
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "key_error_shows_quotes.py", line 1, in <module>
# stderr:     {}["missing key"]
# stderr:     ~~^^^^^^^^^^^^^^^
# stderr: KeyError: 'missing key'
