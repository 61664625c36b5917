"""The Python department of Protos/PROTOCOL.md, loaded out of the page: what it shows is what is tested."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

with open(os.path.join(ROOT, "Protos", "PROTOCOL.md"), encoding="utf-8") as page:
    exec(compile(re.search(r"```python\n(.*?)```", page.read(), re.DOTALL).group(1), "Protos/PROTOCOL.md", "exec"))
