import json

for text in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', '"abc', "[1 2]", "nul", "1 2", '{"a": }', '["\t"]', '"\\x"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Expecting value: line 1 column 4 (char 3)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Extra data: line 1 column 3 (char 2)
# expect: Expecting value: line 1 column 7 (char 6)
# expect: Invalid control character at: line 1 column 3 (char 2)
# expect: Invalid \escape: line 1 column 2 (char 1)
