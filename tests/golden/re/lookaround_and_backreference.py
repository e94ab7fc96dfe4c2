import re

print(re.findall(r"\d(?=px)", "1px 2em"), re.findall(r"\d(?!px)", "1px 2em"), re.findall(r"(?<=\$)\d", "$1 2"), re.findall(r"(?<!\$)\d", "$1 2"), re.search(r"(\w)\1", "hello").group(), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a' b").group(), re.findall(r"(?:ab)+", "ababx"))
# expect: ['1'] ['2'] ['1'] ['2'] ll 'a' ['abab']
