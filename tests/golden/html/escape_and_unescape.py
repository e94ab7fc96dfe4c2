import html

print(html.escape("<a href=\"x\">&'"), html.unescape("&lt;&amp;&#39;&eacute;") == "<&'\u00e9")
# expect: &lt;a href=&quot;x&quot;&gt;&amp;&#x27; True
