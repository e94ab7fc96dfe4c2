from string import Template

t = Template("$name owes ${amount} $$ to $who")
print(t.safe_substitute(name="x"), t.substitute(name="x", amount=5, who="y"))
# expect: x owes ${amount} $ to $who x owes 5 $ to y
try:
    t.substitute(name="x")
except KeyError as error:
    print(error)  # expect: 'amount'
try:
    Template("$ 5").substitute()
except ValueError as error:
    print(error)  # expect: Invalid placeholder in string: line 1, col 1
