"""What archref made of a piece of HTML."""

import re
from html import unescape

LINK = re.compile(r'<(a|span)\s([^>]*\bclass="archref[^>]*)>(.*?)</\1>', re.S)


def archref_links(html):
    """The links and tooltips of a piece of HTML."""
    found = []
    for m in LINK.finditer(html):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', m[2]))
        if "archref" in attributes.get("class", "").split():
            text = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", m[3])))
            found.append((text, attributes.get("href", ""), unescape(attributes.get("title", ""))))
    return found
