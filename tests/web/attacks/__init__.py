"""Attacks: words of reports that would harm a page which took them for more than words. One attack a file, in TOML.

The `#` line at the head of a file says what it is; `words` are put wherever a report can have words (`times` in a row, where
that is given), and `url` is the address, where it is the attack. What is invented here is about nobody.
"""
