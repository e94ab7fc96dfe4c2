# difference: CPython hashes str and bytes by SipHash, with a key that PYTHONHASHSEED gives; here a simpler hash does it, the same in every run.
# difference: Sets of text are listed in another order therefore. Sort what is printed, under CPython as well.
print(hash("a"), hash(b"a"))
print({"one", "two", "three", "four"})
# cpython: 4644417185603328019 4644417185603328019
# cpython: {'three', 'one', 'two', 'four'}
# here: -468965076 -468965076
# here: {'two', 'three', 'four', 'one'}
