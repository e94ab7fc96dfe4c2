import configparser

c = configparser.ConfigParser()
c.read_string("[main]\nx = 1\nname: text\n[other]\ny = yes\n")
print(c.sections(), c["main"]["x"], c.getint("main", "x"), c.getboolean("other", "y"), c.get("main", "none", fallback="-"), "name" in c["main"])
# expect: ['main', 'other'] 1 1 True - True
