import json

print(json.dumps("\u2028\U0001f600\x7f\x01"), json.loads('"\\ud83d\\ude00"') == "\U0001f600", json.dumps({"k\n": "\t\\"}), json.loads('"\\/\\b\\f"').encode())
# expect: "\u2028\ud83d\ude00\u007f\u0001" True {"k\n": "\t\\"} b'/\x08\x0c'
