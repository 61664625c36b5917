"""The Python department and provider of Protos/PROTOCOL.md, loaded out of the page: what it shows is what is tested."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

with open(os.path.join(ROOT, "Protos", "PROTOCOL.md"), encoding="utf-8") as page:
    for block in re.findall(r"```python\n(.*?)```", page.read(), re.DOTALL):
        exec(compile(block, "Protos/PROTOCOL.md", "exec"))
